import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files keep to PDF/UA-1 and PDF/A-2a; a line for each, and one for each thing that is wrong. */
public class Verdicts {
    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                check(file, standard);
            }
        }
    }

    private static void check(String file, PDFAFlavour standard) throws Exception {
        try (FileInputStream content = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(content, standard)) {
            ValidationResult found = Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            String verdict = found.isCompliant() ? "pass" : "FAIL";
            System.out.println(file + " veraPDF " + standard + ": " + found.getTotalAssertions() + " checks, " + verdict);
            for (TestAssertion one : found.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    System.out.println("  " + one.getRuleId().getClause() + " " + one.getMessage());
                }
            }
        }
    }
}
