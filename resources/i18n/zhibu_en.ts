<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionWording</name>
    <message numerus="yes">
        <source>Add %n row(s) of %1</source>
        <translation>
            <numerusform>Add %n row of %1</numerusform>
            <numerusform>Add %n rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n row(s) of %1</source>
        <translation>
            <numerusform>Change %n row of %1</numerusform>
            <numerusform>Change %n rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s) of %1</source>
        <translation>
            <numerusform>Delete %n row of %1</numerusform>
            <numerusform>Delete %n rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s) of %1</source>
        <translation>
            <numerusform>Import %n row of %1</numerusform>
            <numerusform>Import %n rows of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %n dues payment(s)</source>
        <translation>
            <numerusform>Enter %n dues payment</numerusform>
            <numerusform>Enter %n dues payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) to %1</source>
        <translation>
            <numerusform>Attach %n file to %1</numerusform>
            <numerusform>Attach %n files to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n attachment(s) from %1</source>
        <translation>
            <numerusform>Remove %n attachment from %1</numerusform>
            <numerusform>Remove %n attachments from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix the dues of %n member(s) of “%1”</source>
        <translation>
            <numerusform>Fix the dues of %n member of “%1”</numerusform>
            <numerusform>Fix the dues of %n members of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix the dues of %n member(s)</source>
        <translation>
            <numerusform>Fix the dues of %n member</numerusform>
            <numerusform>Fix the dues of %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %n finding(s) of the data check</source>
        <translation>
            <numerusform>Correct %n finding of the data check</numerusform>
            <numerusform>Correct %n findings of the data check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set aside %n finding(s) of the data check</source>
        <translation>
            <numerusform>Set aside %n finding of the data check</numerusform>
            <numerusform>Set aside %n findings of the data check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) of the packet of “%1”</source>
        <translation>
            <numerusform>Take %n row of the packet of “%1”</numerusform>
            <numerusform>Take %n rows of the packet of “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n piece(s) of evidence are missing; the index marks them 缺</source>
        <translation>
            <numerusform>%n piece of evidence is missing; the index marks it 缺</numerusform>
            <numerusform>%n pieces of evidence are missing; the index marks them 缺</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmedRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevelopmentWording</name>
    <message numerus="yes">
        <source>%n was not a full member with all rights on that day</source>
        <translation>
            <numerusform>%n was not a full member with all rights on that day</numerusform>
            <numerusform>%n were not full members with all rights on that day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElectionWording</name>
    <message numerus="yes">
        <source>%n vote(s) elect</source>
        <translation>
            <numerusform>%n vote elects</numerusform>
            <numerusform>%n votes elect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends %1, in %n day(s)</source>
        <translation>
            <numerusform>ends %1, in %n day</numerusform>
            <numerusform>ends %1, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over since %1, %n day(s)</source>
        <translation>
            <numerusform>over since %1, %n day</numerusform>
            <numerusform>over since %1, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) less</source>
        <translation>
            <numerusform>%n star less</numerusform>
            <numerusform>%n stars less</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepEffect</name>
    <message numerus="yes">
        <source> Its %n file(s) go with it.</source>
        <translation>
            <numerusform> Its %n file go with it.</numerusform>
            <numerusform> Its %n files go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) stand as in June, nothing was entered since: %1</source>
        <translation>
            <numerusform>%n organisation stand as in June, nothing was entered since: %1</numerusform>
            <numerusform>%n organisations stand as in June, nothing was entered since: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) do not get the star that the star table shows, because what is dated after %1 does not count: %2. For it to count, take a later day.</source>
        <translation>
            <numerusform>%n organisation do not get the star that the star table shows, because what is dated after %1 does not count: %2. For it to count, take a later day.</numerusform>
            <numerusform>%n organisations do not get the star that the star table shows, because what is dated after %1 does not count: %2. For it to count, take a later day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) are not posted as the star table shows them, because what is dated after %1 does not count yet. To post it, take a later day.</source>
        <translation>
            <numerusform>%n organisation are not posted as the star table shows them, because what is dated after %1 does not count yet. To post it, take a later day.</numerusform>
            <numerusform>%n organisations are not posted as the star table shows them, because what is dated after %1 does not count yet. To post it, take a later day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown publicly until %1 (%n working day(s), Monday to Friday; public holidays are not left out, check the last day)</source>
        <translation>
            <numerusform>Shown publicly until %1 (%n working day, Monday to Friday; public holidays are not left out, check the last day)</numerusform>
            <numerusform>Shown publicly until %1 (%n working days, Monday to Friday; public holidays are not left out, check the last day)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown publicly until %1 (%n day(s))</source>
        <translation>
            <numerusform>Shown publicly until %1 (%n day)</numerusform>
            <numerusform>Shown publicly until %1 (%n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ActivitiesPage</name>
    <message numerus="yes">
        <source>%n make-up(s) (补课) are recorded for what is to be deleted, and are deleted along with it.</source>
        <translation>
            <numerusform>%n make-up (补课) is recorded for what is to be deleted, and is deleted along with it.</numerusform>
            <numerusform>%n make-ups (补课) are recorded for what is to be deleted, and are deleted along with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::AnniversariesPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ArrearsTab</name>
    <message numerus="yes">
        <source>%n members in arrears, %1 yuan open</source>
        <translation>
            <numerusform>%n member in arrears, %1 yuan open</numerusform>
            <numerusform>%n members in arrears, %1 yuan open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be examined</source>
        <translation>
            <numerusform>%n to be examined</numerusform>
            <numerusform>%n to be examined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 owes %2 yuan. The oldest month is %3; nothing is paid for up to %n months in a row.</source>
        <translation>
            <numerusform>%1 owes %2 yuan. The oldest month is %3; nothing is paid for up to %n month in a row.</numerusform>
            <numerusform>%1 owes %2 yuan. The oldest month is %3; nothing is paid for up to %n months in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::AssessmentDialog</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not fixed</source>
        <translation>
            <numerusform>%n not fixed</numerusform>
            <numerusform>%n not fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n cannot be posted as they are</source>
        <translation>
            <numerusform>⚠ %n cannot be posted as it is</numerusform>
            <numerusform>⚠ %n cannot be posted as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dues of %n members fixed from %1 on</source>
        <translation>
            <numerusform>Dues of %n member fixed from %1 on</numerusform>
            <numerusform>Dues of %n members fixed from %1 on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was entered here for %n members is not posted.</source>
        <translation>
            <numerusform>What was entered here for %n member is not posted.</numerusform>
            <numerusform>What was entered here for %n members is not posted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ what was entered for %n others, who do not owe in this month, is not posted</source>
        <translation>
            <numerusform>⚠ what was entered for %n other, who does not owe in this month, is not posted</numerusform>
            <numerusform>⚠ what was entered for %n others, who do not owe in this month, is not posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted for %n members.</source>
        <translation>
            <numerusform>Pasted for %n member.</numerusform>
            <numerusform>Pasted for %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of a kind that was not given, see the remarks</source>
        <translation>
            <numerusform>⚠ %n of a kind that was not given, see the remarks</numerusform>
            <numerusform>⚠ %n of a kind that was not given, see the remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::AttachmentPart</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::AttendancePage</name>
    <message numerus="yes">
        <source>%n absences without a make-up</source>
        <translation>
            <numerusform>%n absence without a make-up</numerusform>
            <numerusform>%n absences without a make-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absences made up for</source>
        <translation>
            <numerusform>%n absence made up for</numerusform>
            <numerusform>%n absences made up for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::BookPage</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n entries of money spent or allocated do not say which meeting decided on them (中组发〔2008〕3号第二十条)</source>
        <translation>
            <numerusform>⚠ %n entry of money spent or allocated does not say which meeting decided on it (中组发〔2008〕3号第二十条)</numerusform>
            <numerusform>⚠ %n entries of money spent or allocated do not say which meeting decided on them (中组发〔2008〕3号第二十条)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n organisations below have not remitted what came in:</source>
        <translation>
            <numerusform>⚠ %n organisation below has not remitted what came in:</numerusform>
            <numerusform>⚠ %n organisations below have not remitted what came in:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::CheckWindow</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) corrected</source>
        <translation>
            <numerusform>%n finding corrected</numerusform>
            <numerusform>%n findings corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct the %n value(s) listed, each from 值 to 改为?</source>
        <translation>
            <numerusform>Correct the %n value listed, each from 值 to 改为?</numerusform>
            <numerusform>Correct the %n values listed, each from 值 to 改为?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set aside %n finding(s)</source>
        <translation>
            <numerusform>Set aside %n finding</numerusform>
            <numerusform>Set aside %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind; %n to do in all.</source>
        <translation>
            <numerusform>Nothing of this kind; %n to do in all.</numerusform>
            <numerusform>Nothing of this kind; %n to do in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::DuesClosing</name>
    <message numerus="yes">
        <source>%n payments were received in %1, %2 yuan in all.</source>
        <translation>
            <numerusform>%n payment was received in %1, %2 yuan in all.</numerusform>
            <numerusform>%n payments were received in %1, %2 yuan in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::DuesPaying</name>
    <message numerus="yes">
        <source>%n payments entered for %1</source>
        <translation>
            <numerusform>%n payment entered for %1</numerusform>
            <numerusform>%n payments entered for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::DuesYearTab</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ElectionForm</name>
    <message numerus="yes">
        <source>By the roll %n voter(s)</source>
        <translation>
            <numerusform>By the roll %n voter</numerusform>
            <numerusform>By the roll %n voters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ElectionsPage</name>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::FolderExport</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::HomePage</name>
    <message numerus="yes">
        <source>%n meetings still to hold, %1</source>
        <translation>
            <numerusform>%n meeting still to hold, %1</numerusform>
            <numerusform>%n meetings still to hold, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 members have not paid, %2 yuan open</source>
        <translation>
            <numerusform>%1 member has not paid, %2 yuan open</numerusform>
            <numerusform>%1 members have not paid, %2 yuan open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probationary members to confirm</source>
        <translation>
            <numerusform>%n probationary member to confirm</numerusform>
            <numerusform>%n probationary members to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations are past their term</source>
        <translation>
            <numerusform>%n organisation is past its term</numerusform>
            <numerusform>%n organisations are past their term</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members owe dues for %1 months or more</source>
        <translation>
            <numerusform>%n member owes dues for %1 months or more</numerusform>
            <numerusform>%n members owe dues for %1 months or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms end within %1 days</source>
        <translation>
            <numerusform>%n term ends within %1 days</numerusform>
            <numerusform>%n terms end within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required meetings were missed this year</source>
        <translation>
            <numerusform>%n required meeting was missed this year</numerusform>
            <numerusform>%n required meetings were missed this year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have no dues base</source>
        <translation>
            <numerusform>%n member has no dues base</numerusform>
            <numerusform>%n members have no dues base</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 organisations</source>
        <translation>
            <numerusform>%1 organisation</numerusform>
            <numerusform>%1 organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 members</source>
        <translation>
            <numerusform>%1 member</numerusform>
            <numerusform>%1 members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rectifications are overdue</source>
        <translation>
            <numerusform>%n rectification is overdue</numerusform>
            <numerusform>%n rectifications are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rectifications are to be done this month</source>
        <translation>
            <numerusform>%n rectification is to be done this month</numerusform>
            <numerusform>%n rectifications are to be done this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rectifications are done and wait to be struck off</source>
        <translation>
            <numerusform>%n rectification is done and waits to be struck off</numerusform>
            <numerusform>%n rectifications are done and wait to be struck off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations have not filed this year&apos;s plan</source>
        <translation>
            <numerusform>%n organisation has not filed this year&apos;s plan</numerusform>
            <numerusform>%n organisations have not filed this year&apos;s plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more planned meetings</source>
        <translation>
            <numerusform>%n more planned meeting</numerusform>
            <numerusform>%n more planned meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions should have been carried out</source>
        <translation>
            <numerusform>%n decision should have been carried out</numerusform>
            <numerusform>%n decisions should have been carried out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions are to be carried out this month</source>
        <translation>
            <numerusform>%n decision is to be carried out this month</numerusform>
            <numerusform>%n decisions are to be carried out this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elections are to be begun</source>
        <translation>
            <numerusform>%n election is to be begun</numerusform>
            <numerusform>%n elections are to be begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elections are to be asked for</source>
        <translation>
            <numerusform>%n election is to be asked for</numerusform>
            <numerusform>%n elections are to be asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans have meetings of earlier months that are not recorded</source>
        <translation>
            <numerusform>%n plan has meetings of earlier months that are not recorded</numerusform>
            <numerusform>%n plans have meetings of earlier months that are not recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are past a time limit of admission</source>
        <translation>
            <numerusform>%n person is past a time limit of admission</numerusform>
            <numerusform>%n people are past a time limit of admission</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people reach a time limit of admission this month</source>
        <translation>
            <numerusform>%n person reaches a time limit of admission this month</numerusform>
            <numerusform>%n people reach a time limit of admission this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer letters are past their validity</source>
        <translation>
            <numerusform>%n transfer letter is past its validity</numerusform>
            <numerusform>%n transfer letters are past their validity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipts of transfers should be back</source>
        <translation>
            <numerusform>%n receipt of a transfer should be back</numerusform>
            <numerusform>%n receipts of transfers should be back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n floating members are to be contacted</source>
        <translation>
            <numerusform>%n floating member is to be contacted</numerusform>
            <numerusform>%n floating members are to be contacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members abroad are to be contacted</source>
        <translation>
            <numerusform>%n member abroad is to be contacted</numerusform>
            <numerusform>%n members abroad are to be contacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members out of contact are to be decided on</source>
        <translation>
            <numerusform>%n member out of contact is to be decided on</numerusform>
            <numerusform>%n members out of contact are to be decided on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members suspended for years are to be decided on</source>
        <translation>
            <numerusform>%n member suspended for years is to be decided on</numerusform>
            <numerusform>%n members suspended for years are to be decided on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations are not set up as the rules ask</source>
        <translation>
            <numerusform>%n organisation is not set up as the rules ask</numerusform>
            <numerusform>%n organisations are not set up as the rules ask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have their political birthday this month</source>
        <translation>
            <numerusform>%n member has the political birthday this month</numerusform>
            <numerusform>%n members have their political birthday this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annual statistics: %n members lack birth, nation, education or job</source>
        <translation>
            <numerusform>Annual statistics: %n member lacks birth, nation, education or job</numerusform>
            <numerusform>Annual statistics: %n members lack birth, nation, education or job</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have a work or post that the statistics cannot place</source>
        <translation>
            <numerusform>%n member has a work or post that the statistics cannot place</numerusform>
            <numerusform>%n members have a work or post that the statistics cannot place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n should have been mended</source>
        <translation>
            <numerusform>%1: %n should have been mended</numerusform>
            <numerusform>%1: %n should have been mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n to be mended this month</source>
        <translation>
            <numerusform>%1: %n to be mended this month</numerusform>
            <numerusform>%1: %n to be mended this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annual statistics: %n to complete before they are handed in</source>
        <translation>
            <numerusform>Annual statistics: %n to complete before they are handed in</numerusform>
            <numerusform>Annual statistics: %n to complete before they are handed in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annual statistics: %n checks are not met</source>
        <translation>
            <numerusform>Annual statistics: %n check is not met</numerusform>
            <numerusform>Annual statistics: %n checks are not met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n members are to be told their grade</source>
        <translation>
            <numerusform>%1: %n members are to be told their grade</numerusform>
            <numerusform>%1: %n members are to be told their grade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ImportDialog</name>
    <message numerus="yes">
        <source>, %n not taken until they are ticked: another name or number of identity</source>
        <translation>
            <numerusform>, %n not taken until it is ticked: another name or number of identity</numerusform>
            <numerusform>, %n not taken until they are ticked: another name or number of identity</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::LedgerPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::MembersPage</name>
    <message numerus="yes">
        <source>%n member(s) on %1</source>
        <translation>
            <numerusform>%n member on %1</numerusform>
            <numerusform>%n members on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::MergeDialog</name>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n attached file</numerusform>
            <numerusform>%n attached files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::OverviewPage</name>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings missing</source>
        <translation>
            <numerusform>%n meeting missing</numerusform>
            <numerusform>%n meetings missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::PacketCommands</name>
    <message numerus="yes">
        <source>%n row(s) packed into %1</source>
        <translation>
            <numerusform>%n row packed into %1</numerusform>
            <numerusform>%n rows packed into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::PacketDialog</name>
    <message numerus="yes">
        <source>%n row(s) of the packet taken</source>
        <translation>
            <numerusform>%n row of the packet taken</numerusform>
            <numerusform>%n rows of the packet taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were left out. Take the packet again to see them.</source>
        <translation>
            <numerusform>%n more row were left out. Take the packet again to see them.</numerusform>
            <numerusform>%n more rows were left out. Take the packet again to see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::PasteDialog</name>
    <message numerus="yes">
        <source>%n payments, %1 yuan in all</source>
        <translation>
            <numerusform>%n payment, %1 yuan in all</numerusform>
            <numerusform>%n payments, %1 yuan in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not entered</source>
        <translation>
            <numerusform>%n cell is not entered</numerusform>
            <numerusform>%n cells are not entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enter %n payments</source>
        <translation>
            <numerusform>&amp;Enter %n payment</numerusform>
            <numerusform>&amp;Enter %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n payments are far more than is due in years</source>
        <translation>
            <numerusform>⚠ %n payment is far more than is due in years</numerusform>
            <numerusform>⚠ %n payments are far more than is due in years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::QuotaBar</name>
    <message numerus="yes">
        <source>Pick the %n suggested</source>
        <translation>
            <numerusform>Pick the one suggested</numerusform>
            <numerusform>Pick the %n suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n equals</source>
        <translation>
            <numerusform>Show the %n equal</numerusform>
            <numerusform>Show the %n equals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::RatingPage</name>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>%n rated</numerusform>
            <numerusform>%n rated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the rating: %1</source>
        <translation>
            <numerusform>%n outside the rating: %1</numerusform>
            <numerusform>%n outside the rating: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not of this round</source>
        <translation>
            <numerusform>%n not of this round</numerusform>
            <numerusform>%n not of this round</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::RecheckPage</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected have to pay</source>
        <translation>
            <numerusform>%n selected has to pay</numerusform>
            <numerusform>%n selected have to pay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back payments entered</source>
        <translation>
            <numerusform>%n back payment entered</numerusform>
            <numerusform>%n back payments entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members, %1 to %2: %3 yuan, a payment for each member and year</source>
        <translation>
            <numerusform>%n member, %1 to %2: %3 yuan, a payment for each year</numerusform>
            <numerusform>%n members, %1 to %2: %3 yuan, a payment for each member and year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have left and are not chased</source>
        <translation>
            <numerusform>%n has left and is not chased</numerusform>
            <numerusform>%n have left and are not chased</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::RecordView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ReformDialog</name>
    <message numerus="yes">
        <source>%n member(s) move to %1</source>
        <translation>
            <numerusform>%n member moves to %1</numerusform>
            <numerusform>%n members move to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) come under %1</source>
        <translation>
            <numerusform>%n organisation comes under %1</numerusform>
            <numerusform>%n organisations come under %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 党小组 end(s)</source>
        <translation>
            <numerusform>%n 党小组 ends</numerusform>
            <numerusform>%n 党小组 end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) end the day before</source>
        <translation>
            <numerusform>%n post ends the day before</numerusform>
            <numerusform>%n posts end the day before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 党小组 keep(s) the name; rename it likewise where it holds the old one</source>
        <translation>
            <numerusform>%n 党小组 keep the name; rename it likewise where it holds the old one</numerusform>
            <numerusform>%n 党小组 keeps the name; rename it likewise where it holds the old one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open application(s), transfer(s), 流动党员 or unit(s) go along to %1</source>
        <translation>
            <numerusform>%n open application, transfer, 流动党员 or unit go along to %1</numerusform>
            <numerusform>%n open applications, transfers, 流动党员 or units go along to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of its book</source>
        <translation>
            <numerusform>%n entry of its book</numerusform>
            <numerusform>%n entries of its book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) begun</source>
        <translation>
            <numerusform>%n post begun</numerusform>
            <numerusform>%n posts begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) of those who move, which go along</source>
        <translation>
            <numerusform>%n payment of those who move, which go along</numerusform>
            <numerusform>%n payments of those who move, which go along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ReportsPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ReviewPage</name>
    <message numerus="yes">
        <source>⚠ %n 预备党员 graded</source>
        <translation>
            <numerusform>⚠ %n 预备党员 graded</numerusform>
            <numerusform>⚠ %n 预备党员 graded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::RoundStrip</name>
    <message numerus="yes">
        <source>%n organisation(s): the records would now give another result</source>
        <translation>
            <numerusform>%n organisation: the records would now give another result</numerusform>
            <numerusform>%n organisations: the records would now give another result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s): the records and the scheme would now give another result</source>
        <translation>
            <numerusform>%n organisation: the records and the scheme would now give another result</numerusform>
            <numerusform>%n organisations: the records and the scheme would now give another result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s): the scheme, which was changed, would now give another result</source>
        <translation>
            <numerusform>%n organisation: the scheme, which was changed, would now give another result</numerusform>
            <numerusform>%n organisations: the scheme, which was changed, would now give another result</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ScoreModel</name>
    <message numerus="yes">
        <source>%1 (%n missing)</source>
        <translation>
            <numerusform>%1 (%n missing)</numerusform>
            <numerusform>%1 (%n missing)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::SearchPopup</name>
    <message numerus="yes">
        <source>All %n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>All %n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::SettleDialog</name>
    <message numerus="yes">
        <source>%n have not paid: %1</source>
        <translation>
            <numerusform>%n has not paid: %1</numerusform>
            <numerusform>%n have not paid: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments, %1 yuan in all</source>
        <translation>
            <numerusform>%n payment, %1 yuan in all</numerusform>
            <numerusform>%n payments, %1 yuan in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enter %n payments</source>
        <translation>
            <numerusform>&amp;Enter %n payment</numerusform>
            <numerusform>&amp;Enter %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::SheetPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::StandardsDialog</name>
    <message numerus="yes">
        <source>%n members who have paid up will owe</source>
        <translation>
            <numerusform>%n member who has paid up will owe</numerusform>
            <numerusform>%n members who have paid up will owe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members in arrears will owe more</source>
        <translation>
            <numerusform>%n member in arrears will owe more</numerusform>
            <numerusform>%n members in arrears will owe more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::StarRegisterPage</name>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::StatisticsPage</name>
    <message numerus="yes">
        <source>%n to complete</source>
        <translation>
            <numerusform>%n to complete</numerusform>
            <numerusform>%n to complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n on no line)</source>
        <translation>
            <numerusform> (%n on no line)</numerusform>
            <numerusform> (%n on no line)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words have their line now</source>
        <translation>
            <numerusform>%n word has its line now</numerusform>
            <numerusform>%n words have their line now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::StepBar</name>
    <message numerus="yes">
        <source>until %1, %n day(s) left</source>
        <translation>
            <numerusform>until %1, %n day left</numerusform>
            <numerusform>until %1, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n day(s) left)</source>
        <translation>
            <numerusform> (%n day left)</numerusform>
            <numerusform> (%n days left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::TableWindow</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::TalkModel</name>
    <message numerus="yes">
        <source>%n time(s), last on %1</source>
        <translation>
            <numerusform>%n time, last on %1</numerusform>
            <numerusform>%n times, last on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::TalksPage</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::TallyDialog</name>
    <message numerus="yes">
        <source>%n ballots</source>
        <translation>
            <numerusform>%n ballot</numerusform>
            <numerusform>%n ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people came</source>
        <translation>
            <numerusform>%n person came</numerusform>
            <numerusform>%n people came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n too many</source>
        <translation>
            <numerusform>⚠ %n too many</numerusform>
            <numerusform>⚠ %n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::WordingMenu</name>
    <message numerus="yes">
        <source>%n templates now stand in the ledger 记录模板</source>
        <translation>
            <numerusform>%n template now stands in the ledger 记录模板</numerusform>
            <numerusform>%n templates now stand in the ledger 记录模板</numerusform>
        </translation>
    </message>
</context>
</TS>
