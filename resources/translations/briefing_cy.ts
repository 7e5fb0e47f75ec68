<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n are no documents.</source>
        <comment>%n is no document.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes to the pack’s plan or cover</source>
        <comment>1 change to the pack’s plan or cover</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes to the questions</source>
        <comment>1 change to the questions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were made since.</source>
        <comment>One change was made since.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks dismissed</source>
        <comment>1 check dismissed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <comment>%n could not be read.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <comment>%n date</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <comment>1 decision</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions come</source>
        <comment>1 decision comes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions on promises</source>
        <comment>1 decision on a promise</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions on words that the documents here do not have are left out</source>
        <comment>One decision on words that the document here does not have is left out</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions taken back</source>
        <comment>1 decision taken back</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <comment>1 document</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents come</source>
        <comment>1 document comes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents marked for who may see them</source>
        <comment>1 document marked for who may see it</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents stay exempt or confidential: adding them again does not change that.</source>
        <comment>%n document stays exempt or confidential: adding it again does not change that.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents that you had removed can&apos;t be brought back</source>
        <comment>%n document that you had removed can&apos;t be brought back</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were added.</source>
        <comment>%n document was added.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were not added.</source>
        <comment>%n document was not added.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were saved.</source>
        <comment>%n document was saved.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents with a corrected title, publisher or date</source>
        <comment>1 document with a corrected title, publisher or date</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents with their texts and findings</source>
        <comment>1 document with its text and findings</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents without a readable name</source>
        <comment>%n document without a readable name</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, {planned} of them planned, from {first} to {last}.</source>
        <comment>%n event, {planned} planned, from {first} to {last}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <comment>%n figure</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <comment>%n finding</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings added by hand</source>
        <comment>1 finding added by hand</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings confirmed</source>
        <comment>1 finding confirmed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings corrected</source>
        <comment>1 finding corrected</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings not right</source>
        <comment>1 finding not right</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings put under a topic</source>
        <comment>1 finding put under a topic</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <comment>%n in use</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgements</source>
        <comment>%n judgement</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept searches</source>
        <comment>1 kept search</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>One line</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pages: open the pack to see everything.</source>
        <comment>%n more page: open the pack to see everything.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more services that were judged</source>
        <comment>%n more service that was judged</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names or roles given by hand</source>
        <comment>1 name or role given by hand</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names put together or apart</source>
        <comment>1 name put together or apart</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <comment>1 note</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its lines are gone</source>
        <comment>%n of its lines is gone</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its lines have changed</source>
        <comment>%n of its lines has changed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the documents are exempt or confidential. Say whether they are to be in it.</source>
        <comment>One of the documents is exempt or confidential. Say whether it is to be in it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them exempt or confidential</source>
        <comment>1 of them exempt or confidential</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those that are ticked stay here: they are exempt or confidential.</source>
        <comment>One of those that are ticked stays here: it is exempt or confidential.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other decisions</source>
        <comment>1 other decision</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other roles</source>
        <comment>%n other role</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <comment>%n page</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <comment>%n passage</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages are left out for that.</source>
        <comment>%n passage is left out for that.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <comment>%n places</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to improve</source>
        <comment>%n point to improve</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes</source>
        <comment>%n quote</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <comment>%n source</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are exempt or confidential: nothing of them is in it.</source>
        <comment>%n source is exempt or confidential: nothing of it is in it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <comment>1 star</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were decided differently here and there. Choose which stands.</source>
        <comment>One thing was decided differently here and there. Choose which stands.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <comment>%n to review</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <comment>%n was there already.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date are not drawn.</source>
        <comment>%n without a date is not drawn.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation>&amp;Ychwanegu dogfennau…</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Call them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm, or take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Correct details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Council, logo and last meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cover and contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete the backups that hold them too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Golyg&amp;u</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Find in the source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>M&amp;ynd</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Cymort&amp;h</translation>
    </message>
    <message>
        <source>&amp;High contrast, black on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this search, or let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep what was copied after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Testun &amp;mwy</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with another library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>Llyfrgell &amp;newydd…</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next finding in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Testun &amp;arferol</translation>
    </message>
    <message>
        <source>&amp;Not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>&amp;Agor llyfrgell…</translation>
    </message>
    <message>
        <source>&amp;Open the library of the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous finding in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put into the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Remove logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role and party…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows closer together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Salvage what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>C&amp;hwilio</translation>
    </message>
    <message>
        <source>&amp;Show the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Testun &amp;llai</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star, or take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Golwg</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whose service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;With those that are exempt or confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>29 October 2018, or October 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>29 October 2018, or October 2018 if only the month is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made each day on which the library changed, and before much is changed at once. File ▸ Restore a backup… shows what would be otherwise before anything is. Settings (Ctrl+,) says where backups go: choose a stick or a second disk.
A damaged library opens to be read only, and says so. “What to do…” beside that sentence makes a new library of what can still be read, and lists what could not; the damaged file stays as it is. File ▸ Salvage a damaged library… does the same with any file.
If adding documents was broken off, by a power cut say, you are told when the library is opened next. Add the same files again: those that are there are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change from nothing has no percentage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A council may keep a paper from the public: as exempt, for a reason that a paragraph of Schedule 12A to the Local Government Act 1972 names, such as somebody’s privacy or a contract, or as confidential, because the government gave it in confidence or a law or court forbids telling it.
Tell Briefing which paper is so: choose it under Sources, press “Correct details…”, and choose under “Who may see it”. The source says so wherever it is shown.
A public pack holds nothing from it. The outline of the pack says of a line that it is left out; choose there whether the pack is for anyone or not for the public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A damaged library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot have the name “{name}”. Choose a shorter or simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later source gives a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter from the minister that says what a council must improve, by when, and how it is watched.</source>
        <translation>Llythyr gan y gweinidog sy&apos;n dweud beth y mae&apos;n rhaid i gyngor ei wella, erbyn pryd, a sut y caiff hynny ei fonitro.</translation>
    </message>
    <message>
        <source>A library is one file. It holds the documents themselves, what was read, and what you decided. Copy that file to have a copy of all of it; open another with Ctrl+O.
Nothing is sent anywhere, and nothing is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library of its own, as it was on {day}. What was done since is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library of its own, made of the documents and decisions that are still whole. You are told what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of the executive who answers for one field, such as children&apos;s services; by law one of them is the lead member for children.</source>
        <translation>Aelod o&apos;r weithrediaeth sy&apos;n atebol am un maes, megis gwasanaethau plant; yn ôl y gyfraith, un ohonynt yw&apos;r aelod arweiniol dros blant.</translation>
    </message>
    <message>
        <source>A minister&apos;s order to a council that is failing, for example to work with a commissioner or to move its services into a trust.</source>
        <translation>Gorchymyn gan weinidog i gyngor sy&apos;n methu, er enghraifft i weithio gyda chomisiynydd neu i symud ei wasanaethau i ymddiriedolaeth.</translation>
    </message>
    <message>
        <source>A notice by a council&apos;s finance officer that it can&apos;t balance its budget; new spending stops but for what the law requires.</source>
        <translation>Hysbysiad gan swyddog cyllid na all y cyngor fantoli ei gyllideb; daw gwariant newydd i ben, ac eithrio&apos;r hyn sy&apos;n ofynnol yn ôl y gyfraith.</translation>
    </message>
    <message>
        <source>A pack can’t be written as “{suffix}”. Choose one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public pack will hold nothing from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question needs words. Write it, or choose Cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A serious weakness named by inspectors that leaves, or could leave, children at risk; the council must act at once and answer in writing.</source>
        <translation>Gwendid difrifol a nodir gan arolygwyr ac sy&apos;n gadael plant, neu a allai eu gadael, mewn perygl; rhaid i&apos;r cyngor weithredu ar unwaith ac ateb yn ysgrifenedig.</translation>
    </message>
    <message>
        <source>A source says that it was done after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source says that it was done by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source says that it was done; whether in time it does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source says that it was not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source says that it was under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of all councils, to be added to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit by Ofsted that looks at one part of a service. It ends in a letter, without a grade, and may name areas for priority action.</source>
        <translation type="unfinished">Ymweliad gan Ofsted sy&apos;n edrych ar un rhan o wasanaeth. Ei ganlyniad yw llythyr, heb radd, a gall enwi meysydd ar gyfer gweithredu â blaenoriaeth.</translation>
    </message>
    <message>
        <source>A visit by Ofsted to a council judged inadequate, between inspections, to look at progress in one area. It ends in a letter, not in a grade.</source>
        <translation>Ymweliad gan Ofsted â chyngor a farnwyd yn annigonol, rhwng arolygiadau, i edrych ar gynnydd mewn un maes. Ei ganlyniad yw llythyr, nid gradd.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5 in large letters, idea by idea, with the time it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5, half as large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the one chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a table of all councils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add hea&amp;ding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the papers: drop articles, reports and letters on the window, or press Ctrl+D.
Briefing lists what was judged, said, promised and counted; choose a line and the very words are marked on the right.
Confirm what is right under Review, put it into the pack with P, and make the PDF with Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selected words as a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selected words as a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selected words as a judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selected words as a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these words as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the pack. Ctrl+P shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added, but a public pack leaves it out: its source is exempt or confidential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding documents was broken off: {done:,} of {total:,} are here. Add the same files again to go on. If another window is at it, wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding what was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adequate</source>
        <translation type="unfinished">Digonol</translation>
    </message>
    <message>
        <source>Adoption performance</source>
        <translation>Perfformiad mabwysiadu</translation>
    </message>
    <message>
        <source>Adult learning programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>of the time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as &amp;there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this kind is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of “{section}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All quotes, by speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: {forms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An order of %n questions</source>
        <comment>An order of one question</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>And %n more.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has changed the library in the meantime. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody: every pack may draw on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apprenticeships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Ebr</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>Area SEND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area for priority action</source>
        <translation type="unfinished">Maes ar gyfer gweithredu â blaenoriaeth</translation>
    </message>
    <message>
        <source>Area inspection of special educational needs and disabilities (area SEND)</source>
        <translation>Arolygiad ardal o anghenion addysgol arbennig ac anableddau (area SEND)</translation>
    </message>
    <message>
        <source>As here: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands above the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As there: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As ticked below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it after the one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it before the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Asked at %n meetings, last on {day}, answered</source>
        <comment>Asked on {day}, answered</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked at %n meetings, last on {day}, never answered</source>
        <comment>Asked on {day}, not answered</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked at %n meetings, last on {day}, not then answered</source>
        <comment>Asked on {day}, not answered</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asked on {date}, answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on {date}, not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment of local authority adult social care</source>
        <translation>Asesiad o ofal cymdeithasol awdurdodau lleol i oedolion</translation>
    </message>
    <message numerus="yes">
        <source>At least %n of your decisions (what you confirmed, corrected, noted, planned) could not be read</source>
        <comment>At least %n of your decisions (what you confirmed, corrected, noted, planned) could not be read</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups that hold them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups with another passphrase, which may hold them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, the latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <comment>of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bar chart from zero of %n figures: {told}.</source>
        <comment>Bar from zero: {told}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Behaviour and attitudes</source>
        <translation>Ymddygiad ac agweddau</translation>
    </message>
    <message>
        <source>Behind findings under “{topic}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind single findings in the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind starred findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the finding that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneath the grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between page and so&amp;urce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bradford Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bradford’s children’s services in 2018 and 2019, from five articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing libraries (*.briefing);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing on children’s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building, supporting and protecting the workforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By their words, these two may not measure the same thing: read both sentences first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {author}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ommittee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C1</source>
        <translation>C1</translation>
    </message>
    <message>
        <source>C2</source>
        <translation>C2</translation>
    </message>
    <message>
        <source>C3</source>
        <translation>C3</translation>
    </message>
    <message>
        <source>C4</source>
        <translation>C4</translation>
    </message>
    <message>
        <source>CIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CQC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Capacity to improve</source>
        <translation>Y gallu i wella</translation>
    </message>
    <message>
        <source>Care service (CQC’s five key questions)</source>
        <translation>Gwasanaeth gofal (pum cwestiwn allweddol y CQC)</translation>
    </message>
    <message>
        <source>Caring</source>
        <translation>Gofalgar</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a &amp;pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that was dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>Checks sets the documents against each other: figures that differ, dates that moved, words that one source altered, promises and what became of them, and what several say alike.
A line that is not right is dismissed with “Not right…”, and does not come back.
“Questions” are lines of enquiry that follow from it; reword them, put them in your order, and keep when you asked them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child in need: a child who needs a council&apos;s help to reach or keep a reasonable standard of health or development (section 17 of the Children Act 1989).</source>
        <translation type="unfinished">Plentyn mewn angen: plentyn y mae arno angen help cyngor i gyrraedd neu gynnal safon resymol o iechyd neu ddatblygiad (adran 17 o Ddeddf Plant 1989).</translation>
    </message>
    <message>
        <source>Child protection plan: what is to be done to keep a child safe who is likely to suffer significant harm, made at a child protection conference.</source>
        <translation>Cynllun amddiffyn plant, a lunnir mewn cynhadledd amddiffyn plant: beth sydd i&apos;w wneud i ddiogelu plentyn sy&apos;n debygol o ddioddef niwed sylweddol.</translation>
    </message>
    <message>
        <source>Children looked after and achieving permanence</source>
        <translation>Plant sy&apos;n derbyn gofal a sicrhau sefydlogrwydd</translation>
    </message>
    <message>
        <source>Children who need help and protection</source>
        <translation>Plant y mae angen cymorth ac amddiffyniad arnynt</translation>
    </message>
    <message>
        <source>Children’s Services Scrutiny Committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children’s home (Ofsted)</source>
        <translation>Cartref plant (Ofsted)</translation>
    </message>
    <message>
        <source>Choose &amp;colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup to see what would be otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a council above to see its figures among those of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a grade or a figure to see more of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line above: its passages are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passage that speaks of the promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a quote, date, figure or judgement in a list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose something on the left to see the very words here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>Comisiynydd</translation>
    </message>
    <message>
        <source>Committee briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the words on the right, then press C to confirm, N if it is not right, E to correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm &amp;many…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Cadarnhawyd</translation>
    </message>
    <message>
        <source>Confirmed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y with both sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as Markdown with its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected. What was read is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council, logo and last meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Councillors who are not in the executive and who look into its decisions and services, ask for papers and witnesses, and recommend.</source>
        <translation>Cynghorwyr nad ydynt yn y weithrediaeth ac sy&apos;n craffu ar ei phenderfyniadau a&apos;i gwasanaethau, yn gofyn am bapurau a thystion, ac yn gwneud argymhellion.</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>Cynghorau</translation>
    </message>
    <message>
        <source>Court disposals</source>
        <translation type="unfinished">Gwarediadau llys</translation>
    </message>
    <message>
        <source>Ctrl and + makes all text larger, up to twice the size; Ctrl+0 makes it normal again. Colours, also with high contrast, are under Settings (Ctrl+,).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+9 go to the pages, Ctrl+R to Review, Ctrl+P to the pack. Ctrl+Tab goes to the next page. The arrows go through a list, Tab goes on to the next part of the window, F6 from the page to its source and back.
Ctrl+Shift+P lists everything that can be done, to be found by a few letters. Ctrl+F1 lists all keys.
The menu key, or Shift+F10, lists what can be done with the line that you are on.
F3 goes to the next finding in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z takes back whatever was changed last, by its name: a confirmation, a correction, documents that were added or taken out, a change of the pack. Ctrl+Shift+Z makes it again. That also works after the library was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Date  D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the last meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date: {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Rhag</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedicated schools grant: the money for schools that the government gives councils, in four blocks; the high needs block pays for special educational needs.</source>
        <translation type="unfinished">Dedicated schools grant, sef grant penodedig i ysgolion: yr arian ar gyfer ysgolion y mae&apos;r llywodraeth yn ei roi i gynghorau, mewn pedwar bloc; y bloc anghenion uchel sy&apos;n talu am anghenion addysgol arbennig.</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DfE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {name} or {other}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different people: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Director of children&apos;s services: the officer who by law answers for a council&apos;s services for children.</source>
        <translation>Cyfarwyddwr gwasanaethau plant: y swyddog sy&apos;n atebol yn ôl y gyfraith am wasanaethau cyngor i blant.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss what is chosen, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed. It will not come back when documents are read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents ({patterns});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of which only the text was saved; add their files again if you have them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that could not be read; add them again if you have them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that were read anew from their files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that would come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents that would go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents to tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents without their publisher and date; correct their details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a report or an article here. Reading takes a few seconds and stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files, folders or zip archives on the window, choose them with Ctrl+D, or copy text elsewhere and press Ctrl+V.
PDF, Word, OpenDocument, RTF, saved web pages, mails with what is attached to them, spreadsheets and plain texts are read. Nothing leaves this computer.
Of a few documents you are asked for title, publisher and date. The date matters most: “last month” and “yesterday” are counted from it. It can be corrected later, under Sources, with “Correct details…”: dates follow at once.
A document that is only pictures of pages is read if Tesseract is installed on the computer.
A document that you don&apos;t want any more is taken out under Sources, with “Remove…”. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport a part…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier inspection, not dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early years provision</source>
        <translation>Darpariaeth y blynyddoedd cynnar</translation>
    </message>
    <message>
        <source>Education programmes for young people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education, health and care plan: the legal document that says what support a child or young person with special educational needs must get. It is to be issued within 20 weeks of the request.</source>
        <translation type="unfinished">Cynllun addysg, iechyd a gofal: y ddogfen gyfreithiol sy&apos;n dweud pa gymorth y mae&apos;n rhaid i blentyn neu berson ifanc ag anghenion addysgol arbennig ei gael. Dylid ei gyflwyno o fewn 20 wythnos i&apos;r cais.</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Effeithiol</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>Effeithiolrwydd</translation>
    </message>
    <message>
        <source>Effectiveness of the help and protection provided to children, young people, families and carers</source>
        <translation>Effeithiolrwydd y cymorth a&apos;r amddiffyniad a ddarperir i blant, pobl ifanc, teuluoedd a gofalwyr</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effeithlonrwydd</translation>
    </message>
    <message>
        <source>Empty &amp;what was removed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty if it is so still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty, for the papers of your own committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: choose quotes, dates, figures and questions one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensuring fairness and promoting diversity</source>
        <translation>Sicrhau tegwch a hyrwyddo amrywiaeth</translation>
    </message>
    <message>
        <source>Events in order of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file, and what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in order, with a cover, contents and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Gweithrediaeth</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt and confidential papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt: paragraph {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiences and progress of care leavers</source>
        <translation>Profiadau a chynnydd ymadawyr gofal</translation>
    </message>
    <message>
        <source>Export a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {documents} to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;inding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts as data (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Chwef</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Ffigur</translation>
    </message>
    <message>
        <source>Figure  F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Ffigurau</translation>
    </message>
    <message>
        <source>Figures of the council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File ▸ Export a part… writes some documents, with what was found and decided in them, into a file for somebody else. Exempt and confidential ones go with it only if you say so.
File ▸ Merge with another library… brings such a file, or a whole library, into yours. You see first what would come. Where you and the other decided differently, each line is chosen: as here, as there, or both. Undo takes all of it back.
One library can be open in two windows on one computer: each shows what the other changes. On a network drive it can only be read, because two computers that write to one file would damage it; “Copy it here…” makes a copy to work with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File ▸ Passphrase… locks a library: its file and its backups can then be read by nobody without the passphrase. Nobody can open it if the passphrase is lost, not even those who make Briefing. The backups that there are get the same passphrase or are deleted, as you choose. Packs that you save are files of their own, which everybody can read.
“Remove…” under Sources takes a document off all lists, and undo brings it back; until then it stays in the library’s file. “Remove for good…” and File ▸ Empty what was removed… take it out of the file too, with what was decided on it, and out of the backups that hold it, if you wish.
Settings (Ctrl+,) has three switches for what stays on this computer: the searches that were made, which library was open last, and what was copied. What is searched for in a locked library is never kept.
A disk may keep parts of a file that was deleted or written anew: an encrypted disk helps against that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a figure by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in Help and in the terms of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focused visit</source>
        <translation>Ymweliad â ffocws</translation>
    </message>
    <message>
        <source>For anyone: a public pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freedom of information: anybody can ask a public body for what it holds, and it is to answer within 20 working days.</source>
        <translation>Rhyddid gwybodaeth: gall unrhyw un ofyn i gorff cyhoeddus am yr wybodaeth sydd ganddo, a dylai&apos;r corff ateb o fewn 20 diwrnod gwaith.</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {before} to {after}: a fall of {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {before} to {after}: a rise of {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {before} to {after}: no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting the right people with the right skills</source>
        <translation>Cael y bobl iawn â&apos;r sgiliau iawn</translation>
    </message>
    <message>
        <source>Give the pack&apos;s name an ending that says what it is to be: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the template a name with a letter in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them the same passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given once, or in one value only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Pack with Ctrl+P and start from a template. The outline lists what goes in: Space ticks a line or leaves it out, Alt with the arrows moves it, Delete takes it out.
Add whole sections, or go to any list and press P on a line to put in that line alone.
Questions, notes and headings are yours: the pack marks them so, and leaves room to write below a question.
The pages on the right are the pack as it will be. “Make pack…”, or Ctrl+P once more, writes it to a file.
Every line has a reference such as [1 ¶3] that leads to the words in the list of sources at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Grade over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades of {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades or figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades, differences and questions, without a cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HMICFRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Hide &amp;kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide detai&amp;ls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide fi&amp;lters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide who spea&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, &amp;white on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>His Majesty&apos;s Inspectorate of Constabulary and Fire &amp; Rescue Services. It inspects police forces and fire services.</source>
        <translation>Arolygiaeth Cwnstabliaeth a Gwasanaethau Tân ac Achub Ei Fawrhydi. Mae&apos;n arolygu heddluoedd a gwasanaethau tân.</translation>
    </message>
    <message>
        <source>How the local authority ensures safety within the system</source>
        <translation>Sut mae&apos;r awdurdod lleol yn sicrhau diogelwch o fewn y system</translation>
    </message>
    <message>
        <source>How this date is known: {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well children and young people are helped and protected</source>
        <translation>Pa mor dda y caiff plant a phobl ifanc eu helpu a&apos;u hamddiffyn</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ILACS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IRO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the answer is vague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improvement board</source>
        <translation type="unfinished">Bwrdd gwella</translation>
    </message>
    <message>
        <source>Improvement notice</source>
        <translation type="unfinished">Hysbysiad gwella</translation>
    </message>
    <message numerus="yes">
        <source>In %n sources.</source>
        <comment>In %n source.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one article alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In three sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inadequate</source>
        <translation>Annigonol</translation>
    </message>
    <message>
        <source>Inconsistent experiences and outcomes</source>
        <translation>Profiadau a chanlyniadau anghyson</translation>
    </message>
    <message>
        <source>Independent reviewing officer: checks the care plan of each child in care and chairs its reviews.</source>
        <translation>Swyddog adolygu annibynnol: mae&apos;n gwirio cynllun gofal pob plentyn mewn gofal ac yn cadeirio&apos;r adolygiadau ohono.</translation>
    </message>
    <message>
        <source>Inspected {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection against the consumer standards</source>
        <translation>Arolygiad yn erbyn y safonau defnyddwyr</translation>
    </message>
    <message>
        <source>Inspection not dated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection of arrangements for the protection of children (2012–13)</source>
        <translation>Arolygiad o drefniadau amddiffyn plant (2012–13)</translation>
    </message>
    <message>
        <source>Inspection of fire and rescue services</source>
        <translation>Arolygiad o wasanaethau tân ac achub</translation>
    </message>
    <message>
        <source>Inspection of local authority children&apos;s services: the framework under which Ofsted has judged councils since January 2018. It has short and standard inspections, focused visits and, after “inadequate”, monitoring visits.</source>
        <translation>Arolygu gwasanaethau plant awdurdodau lleol: y fframwaith y mae Ofsted wedi barnu cynghorau oddi tano ers mis Ionawr 2018. Mae&apos;n cynnwys arolygiadau byr a safonol, ymweliadau â ffocws ac, ar ôl dyfarniad “annigonol”, ymweliadau monitro.</translation>
    </message>
    <message>
        <source>Inspection of local authority children’s services (ILACS)</source>
        <translation>Arolygiad o wasanaethau plant awdurdodau lleol (ILACS)</translation>
    </message>
    <message>
        <source>Inspection of looked after children services (2013)</source>
        <translation>Arolygiad o wasanaethau i blant sy&apos;n derbyn gofal (2013)</translation>
    </message>
    <message>
        <source>Inspection of police forces (PEEL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection of youth justice services</source>
        <translation>Arolygiad o wasanaethau cyfiawnder ieuenctid</translation>
    </message>
    <message>
        <source>Install Tesseract to read it (“apt install tesseract-ocr” on Debian and Ubuntu, “brew install tesseract” on a Mac, its installer on Windows), then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigating crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this just us? Drop a table of all councils here, or choose its file: Ofsted’s inspection outcomes (a spreadsheet on GOV.UK under “Children’s social care data in England”), or a data file (CSV) from Explore Education Statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a later date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It holds nothing from the %n documents that are not for the public. Your own notes and questions are printed as you wrote them.</source>
        <comment>It holds nothing from the one document that is not for the public. Your own notes and questions are printed as you wrote them.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It holds passages with title, publisher and date of their source, and of each text half at most: texts and files belong to whoever published them. Look through it before it goes on the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is not known any more what %n of your packs held</source>
        <comment>It is not known any more what %n of your packs held</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It may hold what is in %n documents that are not for the public. Each page and its name say that it is confidential.</source>
        <comment>It may hold what is in one document that is not for the public. Each page and its name say that it is confidential.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It stands beside what sources say, marked as given by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was &amp;planned or promised then, not past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its &amp;backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its document is not in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JTAI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Ion</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>Joint inspections by Ofsted and the CQC of how a whole area supports children with special educational needs or disabilities.</source>
        <translation>Arolygiadau ar y cyd gan Ofsted a&apos;r CQC o&apos;r modd y mae ardal gyfan yn cefnogi plant ag anghenion addysgol arbennig neu anableddau.</translation>
    </message>
    <message>
        <source>Joint targeted area inspection: several inspectorates look together at one theme, such as neglect, in one area. They write a letter and give no overall grade, save under some programmes.</source>
        <translation>Cyd-arolygiad ardal wedi&apos;i dargedu: mae sawl arolygiaeth yn edrych gyda&apos;i gilydd ar un thema, megis esgeulustod, mewn un ardal. Maent yn ysgrifennu llythyr, heb roi gradd gyffredinol, ac eithrio o dan rai rhaglenni.</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Judgement  J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Dyfarniadau</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Gorff</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Meh</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping it to yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a template of your own: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept beside what sources say of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. It stays so when documents are read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LADO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later sources speak of it; none says that it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest changes that would be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest changes that would come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader of the Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaders of the council and its partners, often with an independent chair, who watch that the improvement plan is carried out.</source>
        <translation>Arweinwyr y cyngor a&apos;i bartneriaid, yn aml gyda chadeirydd annibynnol, sy&apos;n gofalu bod y cynllun gwella yn cael ei weithredu.</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Arweinyddiaeth</translation>
    </message>
    <message>
        <source>Leadership and force management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadership and governance</source>
        <translation>Arweinyddiaeth a llywodraethu</translation>
    </message>
    <message>
        <source>Leadership and management</source>
        <translation>Arweinyddiaeth a rheolaeth</translation>
    </message>
    <message>
        <source>Leadership, management and governance</source>
        <translation>Arweinyddiaeth, rheolaeth a llywodraethu</translation>
    </message>
    <message>
        <source>Leave them as they are: they open with their passphrase only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as they are: whoever comes by them can read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legitimacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limiting judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of enquiry</source>
        <translation type="unfinished">Llinellau ymholi</translation>
    </message>
    <message>
        <source>Lines of enquiry with their evidence, and room to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link a passage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <comment>of grades or figures</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <comment>of what checks found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <comment>of figures</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <comment>of events</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local authority designated officer: looks into allegations against people who work with children.</source>
        <translation type="unfinished">Swyddog dynodedig yr awdurdod lleol: mae&apos;n ymchwilio i honiadau yn erbyn pobl sy&apos;n gweithio gyda phlant.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo of the council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked-after children: those in a council&apos;s care, by a court&apos;s order or by agreement. Many now say “children in care”.</source>
        <translation>Plant sy&apos;n derbyn gofal: y rhai sydd yng ngofal cyngor, drwy orchymyn llys neu drwy gytundeb. Mae llawer bellach yn dweud “plant mewn gofal”.</translation>
    </message>
    <message>
        <source>Looking at the backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into “{name}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MASH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MTFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;ke pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {path}, but a check found that screen readers may stumble over it, so it does not claim to be accessible: {flaw}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pac&amp;k…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making best use of resources</source>
        <translation>Gwneud y defnydd gorau o adnoddau</translation>
    </message>
    <message>
        <source>Making the fire and rescue service affordable now and in the future</source>
        <translation>Gwneud y gwasanaeth tân ac achub yn fforddiadwy nawr ac yn y dyfodol</translation>
    </message>
    <message>
        <source>Making the pack …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managing offenders and suspects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managing performance and developing leaders</source>
        <translation>Rheoli perfformiad a datblygu arweinwyr</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Maw</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as not right since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium-term financial strategy, or plan: a council&apos;s budget over three to five years.</source>
        <translation>Strategaeth ariannol tymor canolig, neu gynllun: cyllideb cyngor dros dair i bum mlynedd.</translation>
    </message>
    <message>
        <source>Meeting of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members, party not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with another library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged with “{name}”: {some} came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged {one} and {other}: their quotes stand under “{name}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;re</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring visit</source>
        <translation>Ymweliad monitro</translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <comment>of the pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n pages</source>
        <comment>More than %n page</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More was found than the {count} results below. Add a word or a filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-agency safeguarding hub: where council, police and health look together at worries about a child and decide what to do.</source>
        <translation>Hwb diogelu amlasiantaeth: lle mae&apos;r cyngor, yr heddlu a&apos;r gwasanaeth iechyd yn ystyried gyda&apos;i gilydd bryderon am blentyn ac yn penderfynu beth i&apos;w wneud.</translation>
    </message>
    <message>
        <source>NQSW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, colour and logo of the council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt ({number} of {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newly qualified social worker, in the first year of practice, which is supported and assessed (ASYE).</source>
        <translation>Gweithiwr cymdeithasol newydd gymhwyso, yn y flwyddyn gyntaf o ymarfer, sy&apos;n cael ei chefnogi a&apos;i hasesu (ASYE).</translation>
    </message>
    <message>
        <source>Newspaper, inspectorate or council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next suggestion, after {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup could be made: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these letters. Ctrl+K searches the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates yet. Add an article or a report: what happened and what was promised will be drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document would be in the file. Tick at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure fits these filters. Choose “Clear” to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure has these words in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures of this council. A data file from Explore Education Statistics (CSV) brings them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet. Add an article or a report: its numbers will be listed here with what they measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No judgements yet. Add an inspection report, or an article about one: the grades will be set out here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter is smaller than 18 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No library is open. Open one with File ▸ Open library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the library: left out of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Make the pack as a PDF instead, and print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here opens PDFs. The pack is at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No promise found. What sources say will be done, and what later ones say became of it, will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quote fits these filters. Choose “Clear” to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quotes yet. Add an article or a report: what stands between quotation marks will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No role is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search was made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source calls {name} “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source here has that in its title or publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source here says what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source is marked as exempt or confidential, so passages of all of them are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;t the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is quoted yet. Add an article or a report: everybody whose words it gives will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name is quoted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no council</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a promise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything about them could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for publication by virtue of paragraph {number} of Part {part} of Schedule 12A to the Local Government Act 1972</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for publication: confidential under section 100A(3) of the Local Government Act 1972</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for the public: a confidential pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in a public pack. {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the library any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be printed into “{path}”. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read of “{name}” any more. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found that differs. Add more documents on the same council: altered quotations, figures that do not fit and dates that moved will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has a note yet. Choose a finding in a list and press T to write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is all of that. Leave one of them out: {query}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is marked so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is of that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in Help has these words. Try another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Add a section here, or press P on a quote, date or figure in any list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is confirmed yet. Choose a finding in a list and press C to confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is dated within these filters. Choose “Clear” to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is starred yet. Choose a finding in a list and press S to star it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked on the page Pack, so there is nothing to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of that kind is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was removed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that {name} says here fits the filters chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that {name} says here is of that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to ask yet. Questions follow from what differs, what is overdue and what came again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits here. Whatever is read from the documents that you add will be listed here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added: {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied yet. Copy the text and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet that shows over time. Add the reports of an earlier and a later inspection: grades that changed and findings that came again will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet that two sources say. Add another document on the same council: what it says as well will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Add an inspection report: what it says must improve will be listed here, point by point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Tach</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>Of &amp;what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what the program is certain of, at least 98 in 100 are right. You can undo this, and look at each afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {name} stands only what sources say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {total} councils {counted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ofsted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side of A4: what matters most, by rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that you or somebody else made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;what is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only quotes, figures, dates and judgements can be added by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only that it is spoken of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>not yet answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library. One with years of papers takes a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisational delivery</source>
        <translation type="unfinished">Darpariaeth sefydliadol</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out-of-court disposals</source>
        <translation>Datrysiadau y tu allan i&apos;r llys</translation>
    </message>
    <message>
        <source>Outcomes for looked after children and young people</source>
        <translation>Canlyniadau i blant a phobl ifanc sy&apos;n derbyn gofal</translation>
    </message>
    <message>
        <source>Outline of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>Rhagorol</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Cyffredinol</translation>
    </message>
    <message>
        <source>Overall effectiveness</source>
        <translation>Effeithiolrwydd cyffredinol</translation>
    </message>
    <message>
        <source>Overall experiences and progress of children and young people</source>
        <translation>Profiadau a chynnydd cyffredinol plant a phobl ifanc</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Trosolwg</translation>
    </message>
    <message>
        <source>P&amp;rint pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, to print and to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pecyn</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs and copies that you made elsewhere stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total} (printed {printed})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pages {numbers} of “{name}” are pictures and could not be read. Look at them on the page itself, or install Tesseract (“apt install tesseract-ocr” on Debian and Ubuntu) and add the document to a new library.</source>
        <comment>Page {numbers} of “{name}” is a picture and could not be read. Look at them on the page itself, or install Tesseract (“apt install tesseract-ocr” on Debian and Ubuntu) and add the document to a new library.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para&amp;graph of Schedule 12A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph of Schedule 12A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;phrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage {number} of {count}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages as web annotations (JSON-LD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages of a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages of later sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed over, as they are no documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past and planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste &amp;text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an article or a letter here, with its headline and date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal development</source>
        <translation>Datblygiad personol</translation>
    </message>
    <message>
        <source>Personal education plan: part of the care plan of a child in care.</source>
        <translation>Cynllun addysg personol: rhan o gynllun gofal plentyn mewn gofal.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan of the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned or promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portfolio holder</source>
        <translation>Deiliad portffolio</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+K and type. Results come as you type, by kind, with your words marked; the down arrow or Return goes into them, Escape leaves.
Words between quotation marks must stand together: &quot;improvement plan&quot;.
You can narrow a search by what stands before a colon. speaker:hinchcliffe – only what somebody said. source:telegraph – only what stands in a source with that word in its title or publisher. from:November 2018, from:1/11/2018 or until:2019 – only what is of that time; from:last month and from:yesterday are read too. is:starred, is:confirmed, is:waiting – only what you starred, confirmed, or not yet.
The star beside the search box keeps a search; the arrow lists those that you kept and used last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preventing and deterring crime and antisocial behaviour, and reducing vulnerability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preventing fires and other risks</source>
        <translation>Atal tanau a risgiau eraill</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Printed into {path}: %n pages.</source>
        <comment>Printed into {path}: %n page.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Printing page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised and due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised or planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promoting the right values and culture</source>
        <translation>Hyrwyddo&apos;r gwerthoedd a&apos;r diwylliant cywir</translation>
    </message>
    <message>
        <source>Protecting the public through fire regulation</source>
        <translation>Diogelu&apos;r cyhoedd drwy reoleiddio tân</translation>
    </message>
    <message>
        <source>Protecting vulnerable people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providing support</source>
        <translation>Darparu cymorth</translation>
    </message>
    <message>
        <source>Provision for learners with high needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the question in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of practice</source>
        <translation>Ansawdd yr ymarfer</translation>
    </message>
    <message>
        <source>Quality of provision</source>
        <translation>Ansawdd y ddarpariaeth</translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions, kept searches and the plan of the pack go only with everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Quote  Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote: {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Dyfyniadau</translation>
    </message>
    <message>
        <source>Quotes by who speaks: {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by OCR: check words against the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sources together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {number:,} of {total:,}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads reports and articles on this computer, and shows what was judged, said, promised and counted, each one click from its source. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording data about crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember that the question was put at a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember what was &amp;searched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove for g&amp;ood…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed for good, but not from {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed for good: %n documents.</source>
        <comment>Removed for good: %n document.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed: %n documents.</source>
        <comment>Removed: %n document.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requires improvement</source>
        <translation>Angen gwella</translation>
    </message>
    <message>
        <source>Requires improvement to be good</source>
        <translation>Angen gwella i fod yn dda</translation>
    </message>
    <message>
        <source>Resettlement</source>
        <translation type="unfinished">Ailsefydlu</translation>
    </message>
    <message>
        <source>Responding to fires and other emergencies</source>
        <translation>Ymateb i danau ac argyfyngau eraill</translation>
    </message>
    <message>
        <source>Responding to major and multi-agency incidents</source>
        <translation>Ymateb i ddigwyddiadau mawr ac amlasiantaeth</translation>
    </message>
    <message>
        <source>Responding to the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsive</source>
        <translation>Ymatebol</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Reviewing what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role and party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role or party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>G&amp;osodiadau…</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Diogel</translation>
    </message>
    <message>
        <source>Sai&amp;d in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said in several sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sal&amp;vage a damaged library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvage a damaged library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salvaging {number:,} of {total:,}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. “{title}” is being read again from its new date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how the promise stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what happened, or is to happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the figure is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School (Ofsted)</source>
        <translation>Ysgol (Ofsted)</translation>
    </message>
    <message>
        <source>Scrutiny committee</source>
        <translation>Pwyllgor craffu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Search for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search quotes, figures, dates, people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search without the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches kept and used &amp;last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches kept and used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches kept and used last (Ctrl+Alt+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section 114 notice</source>
        <translation type="unfinished">Hysbysiad adran 114</translation>
    </message>
    <message>
        <source>Section 47</source>
        <translation>Adran 47</translation>
    </message>
    <message>
        <source>Section 47 of the Children Act 1989: the duty to make enquiries when a child may be suffering, or be likely to suffer, significant harm.</source>
        <translation>Adran 47 o Ddeddf Plant 1989: y ddyletswydd i wneud ymholiadau pan allai plentyn fod yn dioddef niwed sylweddol, neu fod yn debygol o&apos;i ddioddef.</translation>
    </message>
    <message>
        <source>Seeing well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words in the text first, then press Q, F, D or J to add them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words in the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words in the text of a source, with the mouse or with Shift and the arrows, and press Q for a quote, F for a figure, D for a date or J for a judgement. You are asked for what the words don&apos;t say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n pages.</source>
        <comment>Sent to the printer: %n page.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences that support the grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>September 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fi&amp;lters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who spea&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then {change} and {other}: make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then {change}: make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single homes and schools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single inspection framework: the one under which Ofsted judged councils&apos; services for children from November 2013 to the end of 2017, with four grades.</source>
        <translation>Y fframwaith arolygu sengl: yr un y barnodd Ofsted wasanaethau cynghorau i blant oddi tano o fis Tachwedd 2013 hyd ddiwedd 2017, gyda phedair gradd.</translation>
    </message>
    <message>
        <source>Single inspection of children’s services (SIF)</source>
        <translation>Arolygiad sengl o wasanaethau plant (SIF)</translation>
    </message>
    <message>
        <source>Sixth-form provision</source>
        <translation>Darpariaeth y chweched dosbarth</translation>
    </message>
    <message>
        <source>Somebody whom the minister sends to a council judged inadequate, to say whether it can improve its services itself.</source>
        <translation>Rhywun y mae&apos;r gweinidog yn ei anfon at gyngor a farnwyd yn annigonol, i ddweud a all y cyngor ei hun wella ei wasanaethau.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Ffynonellau</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources say: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space puts a line in or leaves it out, Alt with an arrow moves it, Delete takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special educational needs and disabilities.</source>
        <translation>Anghenion addysgol arbennig ac anableddau.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {name} from {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {name}: there are two of that name now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;art from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands otherwise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star taken off: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a &amp;new library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statutory direction</source>
        <translation>Cyfarwyddyd statudol</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n pages.</source>
        <comment>Stopped after %n page.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. No pack was made, and nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was merged, and nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. No file is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. No pack is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. Nothing is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. Nothing is merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. What was added so far is taken out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tackling serious and organised crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the passphrase from them too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the question off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{title}” out of the library?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off all lists as not right: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the list of promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the list of questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the list: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when Briefing is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract can&apos;t be started: {reason}. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract is there but does not work: {reason}. Install it again, with its data for English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;last meeting was on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Care Quality Commission. It inspects health and social care for adults in England and, since 2023, assesses councils&apos; adult social care.</source>
        <translation>Y Comisiwn Ansawdd Gofal. Mae&apos;n arolygu iechyd a gofal cymdeithasol i oedolion yn Lloegr ac, ers 2023, mae&apos;n asesu gofal cymdeithasol cynghorau i oedolion.</translation>
    </message>
    <message>
        <source>The Department for Education, the ministry for schools and children&apos;s services in England.</source>
        <translation>Yr Adran Addysg, y weinyddiaeth sy&apos;n gyfrifol am ysgolion a gwasanaethau plant yn Lloegr.</translation>
    </message>
    <message>
        <source>The Office for Standards in Education, Children&apos;s Services and Skills. It inspects and judges councils&apos; services for children in England, schools, nurseries and children&apos;s homes.</source>
        <translation>Y Swyddfa dros Safonau mewn Addysg, Gwasanaethau Plant a Sgiliau. Mae&apos;n arolygu ac yn barnu gwasanaethau cynghorau i blant yn Lloegr, ysgolion, meithrinfeydd a chartrefi plant.</translation>
    </message>
    <message numerus="yes">
        <source>The backup has %n changes that the library does not have.</source>
        <comment>The backup has one change that the library does not have.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The council’s name, colour and logo are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file stays as it is either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has gone by, and no source here says that it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days belong to a role: write which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The effectiveness of leaders and managers</source>
        <translation>Effeithiolrwydd arweinwyr a rheolwyr</translation>
    </message>
    <message>
        <source>The effectiveness of the Local Safeguarding Children Board</source>
        <translation>Effeithiolrwydd y Bwrdd Lleol Diogelu Plant</translation>
    </message>
    <message>
        <source>The experiences and progress of care leavers</source>
        <translation>Profiadau a chynnydd ymadawyr gofal</translation>
    </message>
    <message>
        <source>The experiences and progress of children in care</source>
        <translation>Profiadau a chynnydd plant mewn gofal</translation>
    </message>
    <message>
        <source>The experiences and progress of children who need help and protection</source>
        <translation>Profiadau a chynnydd plant y mae angen cymorth ac amddiffyniad arnynt</translation>
    </message>
    <message>
        <source>The file has no passphrase: whoever gets it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this document was lost. Its words are under “Text”; add the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be looked into: {reason}. Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be made: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there. Choose another folder for the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there. Make it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font “{name}” that came with Briefing can’t be read. Install Briefing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading, above what comes next:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The impact of leaders on social work practice with children and families</source>
        <translation>Effaith arweinwyr ar ymarfer gwaith cymdeithasol gyda phlant a theuluoedd</translation>
    </message>
    <message>
        <source>The improvement plan is in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The landlord against the consumer standards</source>
        <translation>Y landlord o ran y safonau defnyddwyr</translation>
    </message>
    <message>
        <source>The latest backup is of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leader and the councillors with portfolios, who take most of a council&apos;s decisions.</source>
        <translation>Yr arweinydd a&apos;r cynghorwyr â phortffolios, sy&apos;n gwneud y rhan fwyaf o benderfyniadau cyngor.</translation>
    </message>
    <message>
        <source>The library has no passphrase any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library holds what this backup does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is looked through before anything in it is changed. That takes a moment, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library opens with its passphrase from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list below says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of sources prints the words that each line rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local area partnership’s arrangements</source>
        <translation>Trefniadau partneriaeth yr ardal leol</translation>
    </message>
    <message>
        <source>The lowest grade. After it a council gets an improvement notice or a statutory direction, must write an action plan within 70 working days, and is visited about every quarter.</source>
        <translation type="unfinished">Y radd isaf. Wedyn bydd y cyngor yn cael hysbysiad gwella neu gyfarwyddyd statudol, rhaid iddo lunio cynllun gweithredu o fewn 70 diwrnod gwaith, a bydd ymweliad tua bob chwarter.</translation>
    </message>
    <message>
        <source>The pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack could not be written to “{path}” ({reason}). Check the disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages appear here as they will be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage that is chosen does not speak of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passages, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open “{name}”. Type it again; if it is right, the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase holds a character that can&apos;t be typed. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty. Choose some words that nobody guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of pages take more than {minutes:.0f} minutes to read. Save the part that you need as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer takes nothing at the moment. See whether it is switched on, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quality of education</source>
        <translation>Ansawdd yr addysg</translation>
    </message>
    <message>
        <source>The question in your own words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions that a committee means to follow up, with what is known, what is missing, and who can answer.</source>
        <translation>Y cwestiynau y mae pwyllgor yn bwriadu mynd ar eu trywydd, gyda&apos;r hyn sy&apos;n hysbys, yr hyn sydd ar goll, a phwy all ateb.</translation>
    </message>
    <message>
        <source>The record of changes is not whole: what was done before can&apos;t be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the library is still being loaded. This page fills by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role ends before it begins, or its days are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search “{query}” is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search “{query}” is not kept any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second lowest of four grades: no widespread or serious failures, but not yet good.</source>
        <translation>Yr ail radd isaf o bedair: dim methiannau eang na difrifol, ond heb fod yn dda eto.</translation>
    </message>
    <message>
        <source>The short briefing in letters of 18 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template could not be written to “{path}” ({reason}). Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words in the source stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {source} is the stronger source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their quotes will stand under “{name}”. Edit ▸ Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already, the same to the byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a &amp;meeting on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this library yet. One is made every day it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document to export. Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document to export. Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library at “{path}”. Check the name, or make one: with File ▸ New library in the window, with import and --new in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other figure here in the same unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk for “{name}”. Make some room and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here to open a window on. Make a pack instead: briefing-app pack OUT.pdf --example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “{name}”. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text document in “{folder}”. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text document in “{name}”. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the list already, as a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the list already, as a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the list already, as a judgement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the list already, as a point to improve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are in the list already, as a quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go out of the library’s file with all that was found in them and decided on it, and out of the record of changes. This can’t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be confirmed or marked as not right, but not corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be confirmed or marked as not right; there is nothing to correct in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer lacks a part of the system that printing needs. Make the pack as a PDF instead, and print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in Briefing, not yours. Your library is unharmed: what was not finished was undone. Please send the report below to whoever looks after Briefing for you; it holds no words of your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in the pack already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Write it as {hint}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the beginning. “Make pack…” writes all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page of the file is damaged. Its words are under “Text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passage is linked already. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is your own: it rests on no passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search is kept: let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source is no longer in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was marked as not right. Press C to put it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those most reported on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away what you wrote?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one source, and leave at least one that is not ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the sources in which {name} is somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message numerus="yes">
        <source>Timeline of %n events in order of date, {planned} of them planned: {told}.</source>
        <comment>Timeline of %n event in order of date, {planned} of them planned: {told}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeline of %n events in order of date: {told}.</source>
        <comment>Timeline of %n event in order of date: {told}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline without any dated event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, publisher or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be done by {date} (worked out from {words}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be done by {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open it: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many to draw each: click a column, or go closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top&amp;ic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another word, or fewer filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day, a month or a year right after “{name}:”, such as {name}:November 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a kind right after “kind:”, such as kind:quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name right after “speaker:”, such as speaker:hinchcliffe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word, a name or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is to be right after “is:”, such as is:starred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words of a title or a publisher right after “source:”, such as source:ofsted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typically positive experiences and outcomes</source>
        <translation>Profiadau a chanlyniadau cadarnhaol fel arfer</translation>
    </message>
    <message>
        <source>Under Review, or with Ctrl+R, stands everything that nobody has confirmed yet, what the program is least sure of first. The words themselves are marked on the right.
C confirms a line and goes on to the next. N takes it out of all lists, because it is not right; “Not right” above the list has what you took out, to be put back. E corrects it: who said it, how much, when, which grade. S puts a star on it, T a note of your own, and P puts it into the pack.
The same keys work in every list of quotes, dates, figures and judgements.
“Confirm many…” confirms all that the program is sure of in one go.
✓ stands beside what is confirmed, here and in the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding the risk of fire and other emergencies</source>
        <translation>Deall y risg o dân ac argyfyngau eraill</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo takes all of it back at once. The other file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked: it is not about this promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using police powers and treating people fairly and respectfully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting again: {findings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well-led</source>
        <translation>Wedi&apos;i arwain yn dda</translation>
    </message>
    <message>
        <source>What &amp;happened or is to happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Help says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since the last meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What checks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes from the other library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be salvaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be read, and what was read anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you know of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not stand as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes in: tick, drag or move with Alt and an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What inspections say must improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it came from is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs to improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What rests on it alone goes from all lists. Undo brings it back: until you empty what was removed, it stays in the library’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the committee is asked to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the library holds now is kept as a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the template is called. It keeps sections and your own words, but no single quotes, dates or figures:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everything is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where sources differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the salvaged library goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which passage says what became of this: “{what}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which topic does this belong to? Choose one, or write a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same person as {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote it, if it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the pack is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <comment>this grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this no promise to follow? Your reason is kept with the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this not right? Your reason is kept with the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widespread and/or systemic failings</source>
        <translation>Methiannau eang a/neu systemig</translation>
    </message>
    <message>
        <source>Without a date, “last month” and “yesterday” can&apos;t be placed on the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a day, the last meeting is the last one at which something was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its passphrase nobody can open this library, not even those who make Briefing. Write it down and keep it where you find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, whoever comes by the file can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the date something is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working with other members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working with people</source>
        <translation>Gweithio gyda phobl</translation>
    </message>
    <message>
        <source>Write a question of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as 29 October 2018, or October 2018 if only the month is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value in figures, such as 38 or 62100000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write when it was inspected as September 2018, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the library and its backups anew …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the library anew without what was removed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a template “{name}” already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked these as not right. Press C to put one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not open “{name}”. Ask its owner, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note on this. {finding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note; the pack marks it as yours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question; the pack leaves room to write below it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a care service</source>
        <translation>gwasanaeth gofal</translation>
    </message>
    <message>
        <source>a children’s home</source>
        <translation>cartref plant</translation>
    </message>
    <message>
        <source>a document that was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>a share, such as 0.2 for one in five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n hours left</source>
        <comment>about an hour left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <comment>about a minute left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {date}, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours:g} hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>academic year {years}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adult social care</source>
        <translation>gofal cymdeithasol i oedolion</translation>
    </message>
    <message>
        <source>again repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>hydref</translation>
    </message>
    <message>
        <source>better than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring back recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bulk several at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculate percentage per cent change difference sum how did it change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain or likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children’s services</source>
        <translation>gwasanaethau plant</translation>
    </message>
    <message>
        <source>cite citation reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>combine import another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consultations on labour relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>council paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete for good bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down by {number} per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down by {number} per cent of what it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit change speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exempt or confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourite bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>financial or business affairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>financial year {years}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fire and rescue service</source>
        <translation>gwasanaeth tân ac achub</translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first name and surname are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four fifths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {first} to {last}, given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given twice in the file, with different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back so that nobody can be told from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history recent saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import file upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a source of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a source without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in sources of {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>individuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspected {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is far too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says “{key}”, which means nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint highest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint lowest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint {place} highest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint {place} lowest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys hotkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal professional privilege</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual glossary terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notices or orders under an enactment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what is of that time or earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what is of that time or later, such as from:November 2018 or from:1/11/2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what somebody said, such as speaker:hinchcliffe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what stands in a source of that title or publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what you starred; also is:confirmed, is:waiting, is:noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options preferences language colours backups folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two shortcuts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {number} (printed {printed})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password lock encrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>police force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prevention, investigation or prosecution of crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarter {number} of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoted speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repair broken recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report PDF briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report briefing outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset font size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right approve tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>said in %n sources</source>
        <comment>said in %n source</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>save bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share send part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {date}, given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social housing landlord</source>
        <translation>landlord tai cymdeithasol</translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent on children’s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spring</source>
        <translation>gwanwyn</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>haf</translation>
    </message>
    <message>
        <source>surname and role are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch pane list text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the highest quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the letters are the initials of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the local area partnership</source>
        <translation>partneriaeth yr ardal leol</translation>
    </message>
    <message>
        <source>the lowest quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the meeting of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is the same, but party and ward differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the names differ by a letter or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one name is part of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the role is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second highest quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second lowest quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surname is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surname is the same and the initial fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surname is the same, and one forename is short for the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surname is the same, but it fits others too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surname is the same, but party or ward differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surname is the same, but the roles differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the youth justice service</source>
        <translation>y gwasanaeth cyfiawnder ieuenctid</translation>
    </message>
    <message>
        <source>the {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three fifths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small to show, but not zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too unreliable to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two fifths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two thirds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {date}, given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up by {number} per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up by {number} per cent of what it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting, however sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is likely to reveal who an individual is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter</source>
        <translation>gaeaf</translation>
    </message>
    <message numerus="yes">
        <source>with %n shorter versions</source>
        <comment>with %n shorter version</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with a logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out from {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse than in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong delete remove dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your last visit, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in bigger font size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom out font size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area}, judged by {inspectorate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area}: which councils have which grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour} is too pale to be seen on white paper. Choose a darker colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} councils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time} · {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {every:,} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} over the years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{findings} in {sources} ({passages})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{linked} linked, {refused} not about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (read only) – Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} salvaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands under “{other}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {before} in the pack, {now} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} (Wales): {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per 10,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per 100,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} percentage point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other} may be the same: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other} stay apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}, as a picture. “{text}” has its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party}, given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} councils, in {quarter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} highest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} lowest of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reckoning} = {number} per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{season} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{source} and %n more</source>
        <comment>{source} and %n more</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} (planned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>£{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>£{number} billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>£{number} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>£{number} thousand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“last month” and the like can&apos;t be placed without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{colour}” is no colour. Write it as in #1f4e79.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” can only be read. Choose another folder for the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” can&apos;t be written: {reason}. Set BRIEFING_HOME to a folder that can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” has no room left for the pack. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is one of {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{member}” is damaged in “{name}”. Ask for it or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{member}” is not in “{name}” any more. Choose the archive again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be changed here. Copy it to a folder that you may write to and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be merged with itself. Choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be opened. Check that its folder exists and that you may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read as a table: a quotation mark in it never closes. Open it in its own program and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be shown: it is not there, or not a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” carries no facts that could be compared: it is a pack without any, or no pack of Briefing’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read or written. Check the disk or the stick that it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read: it takes more memory than there is. Save the part that you need as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has a passphrase, and the library that is open has none: whoever has its file can read what comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has changed since it was chosen. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has more than {most} pages that are pictures. Save the part that you need as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no passphrase. Open it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no words: its pages are empty. Ask its sender for the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has too many pixels for a logo. Choose a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {count:,} pages; up to {most:,} can be read. Save the part that you need as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds a decision that Briefing can’t read. Nothing was changed; ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds more text than can be read. Save the part that you need as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no text of its own. Save the page anew, or copy its text to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no words. Choose a file with words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds nothing that this library does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds {count:,} files; up to {most:,} can be read. Unpack it and add a part of them at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” in {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a file of a program that can’t be read. Save its text as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder. Give the pack a file name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a larger table than can be read (2 million cells). Save the rows that you need as a file of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a mail without text. Choose a mail with words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a picture of pages on which no words can be made out. Ask its sender for the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a picture of pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a picture. Print it to a PDF and add that: the words in it are then recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is an empty table. Choose a file with rows in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is an old Excel workbook. Open it and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is an old PowerPoint presentation. Open it and save it as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is an old Word document. Open it and save it as .docx or as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is as it was: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being changed by another window. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being opened by another window. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being used by another window. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and can only be read. Salvage what can be read, and work with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and can&apos;t be read as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged and open to read only: some of it may be missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short. Ask for it or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged. Nothing was changed; restore a backup, or salvage what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty. Choose a file with words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in an encoding that can&apos;t be told. Save it again as plain text with the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in no encoding that can be read. Copy its text to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Save it without the password and add that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is locked with a password. Unpack it and add the files that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is locked. Give its passphrase to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no template: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no text document. Unpack it, or save its text as Word, PDF or plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a Briefing library. Choose a file that Briefing made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a mail that can be read. Copy its text to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be used. Choose a PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a table in plain text. Open it in its own program and save it as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a text. Open it in its own program and save it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is on a network drive and can only be read there: two computers that write to it would damage it. Copy it to this computer to work with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is on a network drive and open on another computer, or was not closed there. Close it there; failing that, copy it to this computer with “{beside}”, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the library that is open. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large for a logo. Choose one below 20 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large for a web page to be read. Save its text as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large for an RTF file to be read. Save its text as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too long to be read as a mail. Save its text as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is write-protected. Choose another name for the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {size} MB; up to {most} MB can be read. Save the part that you need as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {size} MB; up to {most} MB can be read. Save the part that you need as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” may not be written. Close it if it is open elsewhere, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” needs SQLCipher, which is missing here. Install it with “pip install sqlcipher3” and start Briefing again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than a document holds. Save the text that you need as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” unpacks to {size:,} MB, more than documents do. Unpack it and add the files that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was left out: “{mail}” has more attached than is read of one mail. Save it as a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Briefing. Update Briefing to open it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Briefing. Update Briefing to salvage it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made by an earlier Briefing. Copy it to this computer, where it can be brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” would look like a library. Choose a name that ends in .db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pack}” was made on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be made: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be opened: {reason}. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read: {reason}. Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be written: {reason}. Choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be copied: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can’t be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a device or a pipe, not a file. Choose a document&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder without a document of its own. Choose a document&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a library. Choose the library&apos;s file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no backup of this library. --list names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file. Choose a library that Briefing made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not an ordinary file. Give the pack a file name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not there. Choose a document&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there and was not published by Briefing. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” would be on a network drive, where a library is not safe. Choose a folder on this computer; its backups may go to a network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is marked “{restriction}”. A public pack will hold nothing from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is no longer in the library. Add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is public now: every pack may draw on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” stays marked “{label}”: adding it again does not change who may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{title}”, made on {date}: {count} of %n facts stand in the library as printed.</source>
        <comment>“{title}”, made on {date}: {count} of %n fact stands in the library as printed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{typed}” can&apos;t be asked. Type is:starred, is:confirmed, is:waiting or is:noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is no kind. Type kind:quote, kind:date, kind:figure, kind:judgement or kind:text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a date that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a date that can be read. Type one such as {name}:1 November 2018, {name}:November 2018 or {name}:yesterday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” stands nowhere: found is “{meant}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is no day. Write the day of the meeting as in 2018-11-06.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not a date. Write it as 2018-10-29, or 2018-10 for a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… The table goes on. Choose a council on the page Councils to see its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
