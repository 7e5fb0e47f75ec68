import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files keep to PDF/UA-1 and PDF/A; a line for each, and one for each thing that is wrong. */
public class Verdicts {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            String content = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
            check(file, PDFAFlavour.PDFUA_1);
            check(file, content.contains("<pdfaid:part>3") ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A);
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
