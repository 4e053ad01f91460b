<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionWording</name>
    <message>
        <source>Add %1 “%2”</source>
        <translation>新增%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Add %n row(s) of %1</source>
        <translation>
            <numerusform>新增%n条%1记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 “%2”</source>
        <translation>修改%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Change %n row(s) of %1</source>
        <translation>
            <numerusform>修改%n条%1记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 “%2”</source>
        <translation>删除%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s) of %1</source>
        <translation>
            <numerusform>删除%n条%1记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s) of %1</source>
        <translation>
            <numerusform>导入%n条%1记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %n dues payment(s)</source>
        <translation>
            <numerusform>登记%n笔党费</numerusform>
        </translation>
    </message>
    <message>
        <source>File brought to a newer version</source>
        <translation>文件升级到新版本</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Attach “%2” to %1</source>
        <translation>为%1添加附件“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) to %1</source>
        <translation>
            <numerusform>为%1添加%n个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove attachment “%2” from %1</source>
        <translation>移除%1的附件“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n attachment(s) from %1</source>
        <translation>
            <numerusform>移除%1的%n个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin the rating of %1 by “%2”</source>
        <translation>开始%1年度星级评定“%2”</translation>
    </message>
    <message>
        <source>Rating of %1 by “%2”: %3</source>
        <translation>%1年度星级评定“%2”：%3</translation>
    </message>
    <message>
        <source>Confirm the rating of %1 by “%2”</source>
        <translation>确认%1年度星级评定“%2”</translation>
    </message>
    <message>
        <source>Rating of %1 by “%2”: %3 taken back</source>
        <translation>%1年度星级评定“%2”：退回%3</translation>
    </message>
    <message>
        <source>Import the scheme “%1”</source>
        <translation>导入评定方案“%1”</translation>
    </message>
    <message>
        <source>Return dues of “%1”</source>
        <translation>冲销“%1”的党费</translation>
    </message>
    <message numerus="yes">
        <source>Fix the dues of %n member(s) of “%1”</source>
        <translation>
            <numerusform>核定“%1” %n名党员的党费</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the receipts of %1 of “%2”</source>
        <translation>“%2”%1 收缴结账</translation>
    </message>
    <message>
        <source>Reopen the receipts of %1 of “%2”</source>
        <translation>“%2”%1 取消收缴结账</translation>
    </message>
    <message>
        <source>Remit dues of “%1”</source>
        <translation>登记“%1”上缴党费</translation>
    </message>
    <message>
        <source>Import the rules “%1”</source>
        <translation>导入规则“%1”</translation>
    </message>
    <message>
        <source>Change the rules “%1” for this file</source>
        <translation>修改本文件的规则“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Fix the dues of %n member(s)</source>
        <translation>
            <numerusform>核定%n名党员的党费</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete election %1 of “%2”</source>
        <translation>完成“%2”第%1届换届</translation>
    </message>
    <message>
        <source>Correct %1 “%2”</source>
        <translation>改正%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Correct %n finding(s) of the data check</source>
        <translation>
            <numerusform>改正数据检查中的%n个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set aside %n finding(s) of the data check</source>
        <translation>
            <numerusform>核实数据检查中的%n个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge the two records of “%1”</source>
        <translation>合并“%1”的两条记录</translation>
    </message>
    <message>
        <source>Purge of the member %1</source>
        <translation>彻底清除党员 %1</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) of the packet of “%1”</source>
        <translation>
            <numerusform>接收“%1”数据包中的%n条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with the packet of “%1”; everything stays</source>
        <translation>核对“%1”的数据包，记录都没有变</translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>&amp;Branch</source>
        <translation>党支部(&amp;B)</translation>
    </message>
    <message>
        <source>Branch whose year is shown</source>
        <translation>选择要查看全年情况的党支部</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Preview and print the minutes of this meeting (Ctrl+M)</source>
        <translation>预览并打印这次会议的记录（Ctrl+M）</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Save minutes…</source>
        <translation>保存会议记录…</translation>
    </message>
    <message>
        <source>Exempt this period…</source>
        <translation>登记免开…</translation>
    </message>
    <message>
        <source>Record why this meeting is not asked for in the period picked above</source>
        <translation>写明上面选中的这一期为什么不开</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>会议通知</translation>
    </message>
    <message>
        <source>Preview and print the notice that calls people to this meeting (Ctrl+Shift+G)</source>
        <translation>预览、打印召集这次会议的通知（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Attachments of the year…</source>
        <translation>本年附件…</translation>
    </message>
    <message>
        <source>Copy the attached files of the year picked, numbered and with an index, into a new folder</source>
        <translation>把所选年度的附件编号、附目录，复制到新文件夹</translation>
    </message>
    <message>
        <source>Preview and print a sign-in sheet with everybody expected (Ctrl+G)</source>
        <translation>预览、打印签到表，应到的人都在上面（Ctrl+G）</translation>
    </message>
    <message>
        <source>Exemption of this period…</source>
        <translation>查看免开登记…</translation>
    </message>
    <message>
        <source>Look at why this meeting is not asked for in the period picked above, change or withdraw that (Enter or a click on 免)</source>
        <translation>查看、修改或撤回上面选中那一期的免开登记（点“免”或按回车）</translation>
    </message>
    <message>
        <source>List what is to be mended</source>
        <translation>列入整改台账</translation>
    </message>
    <message>
        <source>Enter each line of 决议 of this 组织生活会 in 整改台账</source>
        <translation>把这次组织生活会的决议一行一条记进整改台账</translation>
    </message>
</context>
<context>
    <name>ArrearsTab</name>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Nobody is in arrears: what was due by the end of last month is paid, or no base is fixed yet.</source>
        <translation>没有人欠交：到上月底应交的都交清了，或者还没有核定基数。</translation>
    </message>
    <message>
        <source>Members in arrears</source>
        <translation>欠交的党员</translation>
    </message>
    <message>
        <source>Six months in a row without a proper reason: the branch has to examine it (中组发〔2008〕3号 art. 13). The program reminds; it changes nobody&apos;s membership.</source>
        <translation>没有正当理由，连续六个月不交的，由党支部研究处理（中组发〔2008〕3号第十三条）。软件只提醒，不改任何人的党籍状态。</translation>
    </message>
    <message>
        <source>Record what was done…</source>
        <translation>记录情况…</translation>
    </message>
    <message>
        <source>A talk, a reminder, a deadline, and the reason given (F2)</source>
        <translation>谈话、催交、限期补交，以及本人说的原因（F2）</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>交纳</translation>
    </message>
    <message>
        <source>Go to the first open month in the table of payments (Enter)</source>
        <translation>到交纳表里第一个没交的月份（回车）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the list to CSV or XLSX</source>
        <translation>把名单写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Reminder slips of the &amp;selected…</source>
        <translation>选中人员的催交单(&amp;S)…</translation>
    </message>
    <message>
        <source>A slip for each selected member, to be handed over</source>
        <translation>选中的每人一张，交给本人</translation>
    </message>
    <message>
        <source>Reminder slips of &amp;all shown…</source>
        <translation>表中所有人的催交单(&amp;A)…</translation>
    </message>
    <message>
        <source>A slip for everybody in the list, to be handed over</source>
        <translation>表中每人一张，交给本人</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The list on paper, for inside use</source>
        <translation>欠交情况表，供内部使用</translation>
    </message>
</context>
<context>
    <name>AssessmentDialog</name>
    <message>
        <source>Holds &amp;from</source>
        <translation>生效月份(&amp;M)</translation>
    </message>
    <message>
        <source>First month it holds for</source>
        <translation>生效月份</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>For all rows without one of their own. Needed for a fixed due and for a change within the year</source>
        <translation>没有单独写理由的都用这一条。按金额核定、年内重新核定的必须写</translation>
    </message>
    <message>
        <source>Show all bases (Ctrl+R)</source>
        <translation>显示全部基数（Ctrl+R）</translation>
    </message>
    <message>
        <source>Re&amp;veal bases</source>
        <translation>显示基数(&amp;V)</translation>
    </message>
    <message>
        <source>Nobody owes dues here in this month. Pick another month, or another organisation in the window.</source>
        <translation>这个月这里没有应交党费的党员。换一个月份，或在主窗口换一个党组织。</translation>
    </message>
    <message>
        <source>Members and their bases</source>
        <translation>党员和基数</translation>
    </message>
    <message>
        <source>Gives everybody whose dues stay a row too, which says that they were looked at this year</source>
        <translation>没有变化的党员也各记一行，表明今年核定过</translation>
    </message>
    <message>
        <source>Confirm &amp;unchanged ones too</source>
        <translation>未变的也记一行(&amp;U)</translation>
    </message>
    <message>
        <source>Store all of it as one step that can be undone (Ctrl+Enter)</source>
        <translation>全部一次存入，可以一步撤销（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>过账(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AttachmentPart</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a copy that cannot be changed (Enter)</source>
        <translation>打开一份只读的副本（回车）</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the selected files from the record (Del); undo brings them back</source>
        <translation>从这条记录移除选中的附件（Del）；可以撤销</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Nobody was marked at a meeting of this year. Who came is entered with the meeting.</source>
        <translation>今年还没有登记过考勤。谁到会，在会议的表单里登记。</translation>
    </message>
    <message>
        <source>Attendance of the members in the year</source>
        <translation>党员全年出勤情况</translation>
    </message>
    <message>
        <source>Absences without a make-up</source>
        <translation>待补课</translation>
    </message>
    <message>
        <source>Make-up…</source>
        <translation>登记补课…</translation>
    </message>
    <message>
        <source>Enter how those picked on the right made up for the meeting (Ctrl+N)</source>
        <translation>登记右边选中的人怎样补课（Ctrl+N）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the attendance of the year to CSV or XLSX</source>
        <translation>把全年出勤情况写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the attendance of the year</source>
        <translation>预览和打印出勤情况统计表</translation>
    </message>
    <message>
        <source>Print make-ups</source>
        <translation>打印补课台账</translation>
    </message>
    <message>
        <source>Preview and print who missed what and made up for it</source>
        <translation>预览和打印缺席补课台账</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期间(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Nothing came in or went out in this period. What members pay stands here of itself; Ctrl+N enters what is spent, and interest, and what there was before.</source>
        <translation>这一期间没有收支。党员交纳的党费自动列入；使用、利息和期初结存按 Ctrl+N 记一笔。</translation>
    </message>
    <message>
        <source>Book of the dues</source>
        <translation>党费收支账</translation>
    </message>
    <message>
        <source>Figures of the year</source>
        <translation>全年数字</translation>
    </message>
    <message>
        <source>New entry…</source>
        <translation>记一笔…</translation>
    </message>
    <message>
        <source>Enter money spent, interest, or what there was before (Ctrl+N)</source>
        <translation>登记使用、利息、下拨、期初结存等（Ctrl+N）</translation>
    </message>
    <message>
        <source>Remit…</source>
        <translation>上缴…</translation>
    </message>
    <message>
        <source>Pass on to the superior what is due of the period (Ctrl+U)</source>
        <translation>计算并登记这一期间应上缴的党费（Ctrl+U）</translation>
    </message>
    <message>
        <source>Show line</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The payments behind receipts, or the form of an entry (Enter)</source>
        <translation>收缴行看是哪几笔，其他行打开登记表（Enter）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the book to XLSX or CSV (Ctrl+Shift+E)</source>
        <translation>导出为 XLSX 或 CSV（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the book (Ctrl+P)</source>
        <translation>预览并打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Remittance slip…</source>
        <translation>上缴单…</translation>
    </message>
    <message>
        <source>The slip of the selected remittance, with the receipt the superior gives back</source>
        <translation>选中那次上缴的上缴单，附上级回执</translation>
    </message>
    <message>
        <source>Who has not remitted</source>
        <translation>还没有上缴的党组织</translation>
    </message>
    <message>
        <source>Receipts &amp;by</source>
        <translation>收缴汇总(&amp;B)</translation>
    </message>
</context>
<context>
    <name>CheckWindow</name>
    <message>
        <source>Data check</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>列出哪些</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Kind of finding</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题列表</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Write what stands under 改为 into the selected records (F4)</source>
        <translation>把“改为”的值写进选中的记录（F4）</translation>
    </message>
    <message>
        <source>Correct all that is certain…</source>
        <translation>改正全部可直接改正的…</translation>
    </message>
    <message>
        <source>List what can be corrected without looking at each, and correct it (Shift+F4)</source>
        <translation>先列出不必逐条核对就能改正的，再一次改正（Shift+F4）</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>已核实…</translation>
    </message>
    <message>
        <source>The selected findings are right as they are: note why (F8); those set aside already are listed again</source>
        <translation>选中的问题经核实无误，写明情况（F8）；已核实的可以重新列出</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Make two records of one member one (F6)</source>
        <translation>把同一名党员的两条记录合成一条（F6）</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Show the selected records in their list (F2, double click)</source>
        <translation>在台账里显示选中的记录（F2 或双击）</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show numbers of identity and telephone numbers in full</source>
        <translation>显示完整的身份号码和电话</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Work this out anew (F5)</source>
        <translation>重新计算（F5）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the table to XLSX or CSV (Ctrl+Shift+E)</source>
        <translation>把表格写成 XLSX 或 CSV（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the table (Ctrl+P)</source>
        <translation>预览并打印表格（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>unknown option</source>
        <translation>没有这个选项</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>重复给出</translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation>后面不能带内容</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>后面缺少内容</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少此项</translation>
    </message>
    <message>
        <source>too many arguments</source>
        <translation>多余的内容</translation>
    </message>
    <message>
        <source>the file was brought to the newest version; a copy of it as it was: %1</source>
        <translation>文件已升级为新版本，升级前的文件已另存为：%1</translation>
    </message>
    <message>
        <source>--org: %1: no such organisation</source>
        <translation>--org：%1：没有这个组织</translation>
    </message>
    <message>
        <source>%1: %2: not a date (write 2024-12-31)</source>
        <translation>%1：%2：不是日期（请写成2024-12-31）</translation>
    </message>
    <message>
        <source>Zhibu %1 — record book and star rating of Party branches</source>
        <translation>支部台账 %1——党支部工作台账与星级评定</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 done with bad rows left out or findings, 2 wrong usage, 3 bad input, 4 file cannot be used, 5 output failed</source>
        <translation>退出码：0 完成；1 已完成，但略去了有误的行，或核查发现问题；2 命令用法有误；3 输入内容有误；4 文件无法使用；5 结果无法写出</translation>
    </message>
    <message>
        <source>usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>--limit: %1: not a number</source>
        <translation>--limit：%1：不是数字</translation>
    </message>
    <message>
        <source>an empty file, or the demonstration file; never overwrites</source>
        <translation>新建空白文件或演示文件，不覆盖已有文件</translation>
    </message>
    <message>
        <source>integrity of the file, then quality of the data (CSV of findings)</source>
        <translation>先核查文件是否完好，再核查数据是否有误（结果为CSV表格）</translation>
    </message>
    <message>
        <source>what was done, newest first</source>
        <translation>列出做过的操作，最近的在前</translation>
    </message>
    <message>
        <source>reverse the newest action that is not undone</source>
        <translation>撤销最近一次尚未撤销的操作</translation>
    </message>
    <message>
        <source>repeat what was undone last, as long as nothing was changed since</source>
        <translation>重做最近一次撤销的操作（撤销后又有改动的除外）</translation>
    </message>
    <message>
        <source>a verified copy; never overwrites</source>
        <translation>备份并核对无误，不覆盖已有文件</translation>
    </message>
    <message>
        <source>--by: %1: write 自评, 测评 or 考评</source>
        <translation>--by：%1：请填自评、测评或考评</translation>
    </message>
    <message>
        <source>%1 is not rated by this scheme on that day</source>
        <translation>%1当日不属于该评定办法的评定对象</translation>
    </message>
    <message>
        <source>dues needs either --month or --year</source>
        <translation>dues命令须指明--month或--year，且只能选一项</translation>
    </message>
    <message>
        <source>--month: %1: not a month (write 2024-03)</source>
        <translation>--month：%1：不是月份（请写成2024-03）</translation>
    </message>
    <message>
        <source>-o: %1: write a name that ends in .pdf, .odt or .html</source>
        <translation>-o：%1：文件名须以.pdf、.odt或.html结尾</translation>
    </message>
    <message>
        <source>why an organisation holds its star</source>
        <translation>说明某个组织的星级是怎样得出的</translation>
    </message>
    <message>
        <source>dues owed and paid in a month or a year</source>
        <translation>某月或某年度的党费应交与已交情况</translation>
    </message>
    <message>
        <source>required meetings that were held and missed</source>
        <translation>规定的会议已开和缺开的情况</translation>
    </message>
    <message>
        <source>the annual summary as PDF, ODT or HTML</source>
        <translation>年度工作总结（PDF、ODT或HTML）</translation>
    </message>
    <message>
        <source>%1: no such ledger; zhibu ledgers lists them</source>
        <translation>%1：没有这种台账，可用zhibu ledgers查看全部台账</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 bad (nothing was written)</source>
        <translation>新增%1行，修改%2行，无变化%3行，有误%4行（未写入任何内容）</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 bad</source>
        <translation>新增%1行，修改%2行，无变化%3行，有误%4行</translation>
    </message>
    <message>
        <source>--rejects goes with --skip-bad</source>
        <translation>--rejects须与--skip-bad一同使用</translation>
    </message>
    <message>
        <source>%1 has no year; --year is ignored</source>
        <translation>%1不分年度，--year不起作用</translation>
    </message>
    <message>
        <source>rows of a table (CSV, XLSX, ODS) as one action: all of them or none</source>
        <translation>导入表格（CSV、XLSX、ODS）中的各行，作为一次操作：要么全部导入，要么都不导入</translation>
    </message>
    <message>
        <source>the ledgers and their columns (* required, # key)</source>
        <translation>列出各种台账及其列（*为必填，#为识别记录的列）</translation>
    </message>
    <message>
        <source>--year: %1: write the year in digits, from 1921 to 2199</source>
        <translation>--year：%1：请只用数字填写年度（1921至2199），例如2024</translation>
    </message>
    <message>
        <source>-o: %1: write a name that ends in .csv, .xlsx or .pdf</source>
        <translation>-o：%1：文件名须以.csv、.xlsx或.pdf结尾</translation>
    </message>
    <message>
        <source>%1 is neither a command nor a file; zhibu --help lists the commands</source>
        <translation>“%1”既不是命令，也不是文件；可用zhibu --help查看全部命令</translation>
    </message>
    <message>
        <source>--org: %1: the annual summary is that of one 党支部; name a branch below it</source>
        <translation>--org：%1：年度工作总结只能为一个党支部生成，请改填其下的党支部</translation>
    </message>
    <message>
        <source>the star table of a year as CSV, XLSX or PDF</source>
        <translation>某年度的星级总表（CSV、XLSX或PDF）</translation>
    </message>
    <message>
        <source>--rejects: %1: write a name that ends in .csv or .xlsx</source>
        <translation>--rejects：%1：文件名须以.csv或.xlsx结尾</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence are missing; the index marks them 缺</source>
        <translation>
            <numerusform>缺%n件佐证材料，目录中已标“缺”</numerusform>
        </translation>
    </message>
    <message>
        <source>the rating schemes and their criteria, those of FILE included, or one of them as JSON</source>
        <translation>各评定方案及其指标（含FILE里的方案），或其中一个方案的JSON</translation>
    </message>
    <message>
        <source>a scheme (JSON) into the file, in place of one with the same id</source>
        <translation>把评定方案（JSON）导入文件，替换编号相同的方案</translation>
    </message>
    <message>
        <source>%1 is no paper: %2</source>
        <translation>没有“%1”这种文书，可用的有：%2</translation>
    </message>
    <message>
        <source>%1 is about one branch: name it by --org</source>
        <translation>%1只能按一个党支部出，请用--org写明</translation>
    </message>
    <message>
        <source>a printed paper: %1</source>
        <translation>打印用的表格和文书：%1</translation>
    </message>
    <message>
        <source>a year under two schemes, side by side</source>
        <translation>同一年度按两个评定办法对照</translation>
    </message>
    <message>
        <source>%1: %2: not a month (write 2024-03)</source>
        <translation>%1：%2：不是月份（应写成 2024-03）</translation>
    </message>
    <message>
        <source>--month and --to: no months of %1, or none for this paper</source>
        <translation>--month 和 --to：不是 %1 年的月份，或这种单据不按月份</translation>
    </message>
    <message>
        <source>%1 is about one organisation: name it by --org</source>
        <translation>%1 只针对一个组织：请用 --org 指明</translation>
    </message>
    <message>
        <source>no round of that year goes by %1: this is a trial, without the stars people decided on</source>
        <translation>该年度没有按%1进行的评定：这是试算，不计星级决定</translation>
    </message>
    <message>
        <source>%1: version %2 now stands in place of version %3, which is not older; “zhibu undo” takes that back</source>
        <translation>%1：第%2版已取代第%3版，而后者并不更旧；“zhibu undo”可以撤销</translation>
    </message>
    <message>
        <source>%1 is about one meeting: name it by --meeting</source>
        <translation>%1是一次会议的文件：用 --meeting 指明</translation>
    </message>
    <message>
        <source>--meeting: %1 is not about one meeting</source>
        <translation>--meeting：%1不是一次会议的文件</translation>
    </message>
    <message>
        <source>--meeting: %1: no such activity in %2</source>
        <translation>--meeting：%1：%2年没有这次活动</translation>
    </message>
    <message>
        <source>the attached files of a ledger&apos;s records, numbered, with an index</source>
        <translation>某个台账各条记录的附件，编号并附目录</translation>
    </message>
    <message>
        <source>--member: %1 is not about one member</source>
        <translation>--member：%1不是某一名党员的材料</translation>
    </message>
    <message>
        <source>--member: %1: no member of this name or number, or several</source>
        <translation>--member：%1：没有这个姓名或编号的党员，或者不止一名</translation>
    </message>
    <message>
        <source>the attached files of a year&apos;s events, or of all a star rests on, numbered, with an index</source>
        <translation>一年奖惩事项的附件，或一颗星级所依据的全部记录的附件，编号并附目录</translation>
    </message>
    <message>
        <source>--layout: %1: there is none for %2</source>
        <translation>--layout：%1：“%2”没有可用的版式</translation>
    </message>
    <message>
        <source>--layout: %1: write one of these: %2</source>
        <translation>--layout：%1：请写其中一个：%2</translation>
    </message>
    <message>
        <source>--member: %1: no member has this 党员编号</source>
        <translation>--member：%1：没有这个党员编号</translation>
    </message>
    <message>
        <source>%1 is purged; a nameless row stays for the books</source>
        <translation>%1 已清除；账上留有一条没有姓名的记录</translation>
    </message>
    <message>
        <source>%1 is purged</source>
        <translation>%1 已清除</translation>
    </message>
    <message>
        <source>--passphrase-file: %1: there is no passphrase in its first line</source>
        <translation>--passphrase-file：%1：第一行没有口令</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 attachments</source>
        <translation>%1：%2 条记录，%3 个附件</translation>
    </message>
    <message>
        <source>--conflicts: %1: write ours or theirs</source>
        <translation>--conflicts：%1：请写 ours 或 theirs</translation>
    </message>
    <message>
        <source>%1 taken, %2 left open, %3 newer here, %4 the same</source>
        <translation>接收 %1 条，留待处理 %2 条，本文件较新 %3 条，相同 %4 条</translation>
    </message>
    <message>
        <source>the records of an organisation and all below it as a packet for another file, all of them or those changed since a day</source>
        <translation>把一个组织及其下级的记录做成数据包，交给另一个文件：全部，或者某一天以后有变动的</translation>
    </message>
    <message>
        <source>what a packet would change, field by field</source>
        <translation>数据包会改动什么，逐个字段列出</translation>
    </message>
    <message>
        <source>takes what was added, changed or deleted there as one action; what differs on both sides stays open without --conflicts</source>
        <translation>把对方新增、改动、删除的作为一次操作接收；没有 --conflicts 时，两边都有改动的留着不动</translation>
    </message>
    <message>
        <source>-o: %1: write a name that ends in .xlsx or .pdf, or one table by --table</source>
        <translation>-o：%1：文件名要以 .xlsx 或 .pdf 结尾；只要一张表的用 --table</translation>
    </message>
    <message>
        <source>--table: %1: the tables are %2</source>
        <translation>--table：%1：没有这张表，有 %2</translation>
    </message>
    <message>
        <source>the annual statistics as of 31 December: one table, all of them (XLSX, PDF), or whether they reconcile</source>
        <translation>截至12月31日的党内统计年报：一张表，全部的表（XLSX、PDF），或者核对结果</translation>
    </message>
    <message>
        <source>the file could not be compacted: what was deleted earlier may still lie in it; a copy made with backup is free of it</source>
        <translation>文件未能压缩：以前删除的内容可能还残留在文件里；用 backup 命令另存的副本里没有这些残留</translation>
    </message>
    <message>
        <source>The packet is not about %1 but about %2 (%3)</source>
        <translation>数据包不是 %1 的，是 %2（%3）的</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>left open: %1</source>
        <translation>留待处理：%1</translation>
    </message>
    <message>
        <source>What differs on both sides: take the packet again with --conflicts ours or theirs, or choose row by row in the window (File, Take a packet).</source>
        <translation>两边都有改动的：加 --conflicts ours 或 theirs 再接收一次，或者在窗口里（文件→接收数据包）逐条选定。</translation>
    </message>
    <message>
        <source>What cannot be taken, and what refers to it: put right what is said of it, here or where the packet comes from, and take it again.</source>
        <translation>不能接收的和指向它的：按所说的原因，在本文件或者由对方改好，再接收一次。</translation>
    </message>
    <message>
        <source>Nothing was written. With --skip-refused such rows are left out and the others taken.</source>
        <translation>什么都没有写入。加 --skip-refused 可以留下这样的记录，接收其余的。</translation>
    </message>
    <message>
        <source>--interim: %1 is not about a round of the rating</source>
        <translation>--interim：%1 不分评定轮次</translation>
    </message>
    <message>
        <source>--name: %1: this is not the name of member %2; nothing was purged</source>
        <translation>--name：%1：不是党员%2的姓名；没有清除</translation>
    </message>
    <message>
        <source>remove for good what is recorded about somebody who is no member any more, named as he is recorded; prints the copy made before</source>
        <translation>彻底清除已经不是党员的人的全部记录，姓名要和记录一致；打印清除前的备份</translation>
    </message>
    <message>
        <source>a ledger as CSV or, by the ending of OUT, XLSX or PDF; with --layout national the members or the organisations in the columns of the national information system</source>
        <translation>导出一种台账：默认为CSV，OUT以.xlsx或.pdf结尾时为XLSX或PDF；加--layout national时按全国党员信息库、党组织信息库的列导出党员或组织</translation>
    </message>
    <message>
        <source>%1 is about one branch that is rated, and %2 is none: name another one by --org</source>
        <translation>%1 是一个参加评定的支部的，“%2”不是：请用 --org 选一个支部</translation>
    </message>
    <message>
        <source>%1: neither a scheme nor a scheme file; zhibu schemes lists the schemes</source>
        <translation>%1：既不是评定方案的编号，也不是方案文件；zhibu schemes 列出有哪些方案</translation>
    </message>
    <message>
        <source>the result of %1 is approved: this is a trial, computed from the records as they are now, not the approved result</source>
        <translation>%1年的结果已经批准：这是按现有记录的试算，不是批准的结果</translation>
    </message>
    <message>
        <source>--with: %1: a scheme does not differ from itself; zhibu schemes lists the others</source>
        <translation>--with：%1：同一个方案没有差别；zhibu schemes 列出别的方案</translation>
    </message>
    <message>
        <source>%1: no change, this scheme is there already</source>
        <translation>%1：没有变化，文件里已经有这个方案</translation>
    </message>
</context>
<context>
    <name>ConfirmedRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等，另有%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>This belongs to confirmed results, which stay as they are and will not agree with the records:
%1</source>
        <translation>这些记录属于已经批准的结果。批准的结果不变，改动以后与记录就不符了：
%1</translation>
    </message>
</context>
<context>
    <name>DevelopmentWording</name>
    <message>
        <source>the day is still to come</source>
        <translation>日期还没有到</translation>
    </message>
    <message>
        <source>not yet %1 years old, which is on %2</source>
        <translation>不满%1周岁，%2才满</translation>
    </message>
    <message>
        <source>too early: not before %1, counted from %2</source>
        <translation>早了：从“%2”算起，不早于%1</translation>
    </message>
    <message>
        <source>too late: by %1, counted from %2</source>
        <translation>晚了：从“%2”算起，不晚于%1</translation>
    </message>
    <message>
        <source>overdue since %1, counted from %2</source>
        <translation>逾期：从“%2”算起，应在%1前办理</translation>
    </message>
    <message>
        <source>a review was due by %1</source>
        <translation>考察间隔太长，%1前应有一次考察</translation>
    </message>
    <message>
        <source>the next review is overdue since %1</source>
        <translation>考察逾期：%1前应再考察一次</translation>
    </message>
    <message>
        <source>passed over, no date is entered</source>
        <translation>跳过了，没有填日期</translation>
    </message>
    <message>
        <source>%1 of %2 are named</source>
        <translation>应有%2名，只登记了%1名</translation>
    </message>
    <message>
        <source>%1 are named, %2 at most</source>
        <translation>登记了%1名，至多%2名</translation>
    </message>
    <message numerus="yes">
        <source>%n was not a full member with all rights on that day</source>
        <translation>
            <numerusform>有%n名在那天不是有完整权利的正式党员</numerusform>
        </translation>
    </message>
    <message>
        <source>the training was too short, or how long is not entered</source>
        <translation>培训时间不够，或者没有填天数和学时</translation>
    </message>
    <message>
        <source>the days of the public notice are not entered</source>
        <translation>没有填公示起止日期</translation>
    </message>
    <message>
        <source>the public notice hung %1 working days, %2 are needed</source>
        <translation>公示了%1个工作日，应有%2个</translation>
    </message>
    <message>
        <source>not carried: more than half of those with a vote must be there, and say yes</source>
        <translation>没有通过：到会的和赞成的都要超过应到有表决权人数的半数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>overdue since %1: %2</source>
        <translation>%1已逾期：%2</translation>
    </message>
    <message>
        <source>by %1: %2</source>
        <translation>%1前：%2</translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <translation>%1，%2起</translation>
    </message>
    <message>
        <source>the public notice began before %1, the day of %2</source>
        <translation>公示开始早于 %1（%2）</translation>
    </message>
    <message>
        <source>the public notice was not over by %1</source>
        <translation>公示到 %1 还没有结束</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>回到表单(&amp;B)</translation>
    </message>
</context>
<context>
    <name>DuesExplanation</name>
    <message>
        <source>base above %1 up to %2: %3</source>
        <translation>计算基数超过%1元、不超过%2元：比例%3</translation>
    </message>
    <message>
        <source>base above %1: %2</source>
        <translation>计算基数超过%1元：比例%2</translation>
    </message>
    <message>
        <source>%1, in force since %2</source>
        <translation>%1，自%2起执行</translation>
    </message>
    <message>
        <source>Fixed by decision: %1 a month, taken as it is</source>
        <translation>已核定每月应交%1元，不再另行计算</translation>
    </message>
    <message>
        <source>The same for everybody of this kind</source>
        <translation>该收缴类别执行统一标准</translation>
    </message>
    <message>
        <source>Exactly %1</source>
        <translation>取整前为%1元</translation>
    </message>
    <message>
        <source>Capped at %1 a month</source>
        <translation>每月最高%1元</translation>
    </message>
    <message>
        <source>Rounded %1: &lt;b&gt;%2&lt;/b&gt; a month</source>
        <translation>%1，每月应交&lt;b&gt;%2&lt;/b&gt;元</translation>
    </message>
    <message>
        <source>%1: %2 for %3 %4</source>
        <translation>%1交纳%2元，所属%3，%4</translation>
    </message>
    <message>
        <source>Owes nothing here in this month.</source>
        <translation>本月不在此交纳党费。</translation>
    </message>
    <message>
        <source>No base is in force: enter one under %1.</source>
        <translation>本月尚未核定党费，请在“%1”中登记。</translation>
    </message>
    <message>
        <source>Paid &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>已交&lt;b&gt;%1&lt;/b&gt;元</translation>
    </message>
    <message>
        <source>No payment is recorded for this month.</source>
        <translation>本月没有交纳记录。</translation>
    </message>
    <message>
        <source>Rules in force from %1: %2</source>
        <translation>收缴规定（%1起）：%2</translation>
    </message>
    <message>
        <source>Paid too much in %1: &lt;b&gt;%2&lt;/b&gt;. A payment is used up only by the months it was made for; the rest stays with that year and is not counted for other months.</source>
        <translation>%1年多交&lt;b&gt;%2&lt;/b&gt;元。每笔交纳只抵它所属的月份，余下的记为当年多交，不抵其他月份。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>&lt;b&gt;Reduced&lt;/b&gt; to %1 a month for %2</source>
        <translation>&lt;b&gt;减免&lt;/b&gt;：%2，每月交 %1</translation>
    </message>
    <message>
        <source>approved %1 %2 %3</source>
        <translation>%1 %2批准 %3</translation>
    </message>
    <message>
        <source>agreed by the branch %1</source>
        <translation>%1 经支部同意</translation>
    </message>
    <message>
        <source>not approved yet: the full amount is due</source>
        <translation>还没有批准，仍按原数应交</translation>
    </message>
    <message>
        <source>%1: %2 taken back of the payment of %3: %4, %5</source>
        <translation>%1 冲销 %3 交的 %2：%4，%5</translation>
    </message>
    <message>
        <source>Floating member: with the card of activities dues may also be paid where he or she lives and works (中组发〔2008〕3号 art. 9). What is paid there is entered here with a note.</source>
        <translation>流动党员：持《流动党员活动证》的，也可以在流入地党组织交纳党费（中组发〔2008〕3号第九条）。在那里交的，在这里登记并备注。</translation>
    </message>
    <message>
        <source>Not paid &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>未交&lt;b&gt;%1&lt;/b&gt;元</translation>
    </message>
    <message>
        <source>up to month %1: due %2, of it paid %3, open %4, in arrears %5</source>
        <translation>截至%1月应交%2元，其中已交%3元，未交%4元（欠交%5元）</translation>
    </message>
    <message>
        <source>%1, open of people who have left and not chased %2</source>
        <translation>%1；另有已离开的人未交%2，不追缴</translation>
    </message>
</context>
<context>
    <name>DuesPage</name>
    <message>
        <source>Fix dues…</source>
        <translation>核定…</translation>
    </message>
    <message>
        <source>Fix what the members owe a month: the yearly run (F9)</source>
        <translation>核定党员每月应交的党费（F9）</translation>
    </message>
    <message>
        <source>Standards…</source>
        <translation>党费标准…</translation>
    </message>
    <message>
        <source>The rules the dues are worked out by, and what this file sets itself (Shift+F9)</source>
        <translation>计算党费的规则和依据，本文件自己的设置（Shift+F9）</translation>
    </message>
</context>
<context>
    <name>DuesYearTab</name>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Dues of the year</source>
        <translation>年度党费</translation>
    </message>
    <message>
        <source>How this amount came about</source>
        <translation>金额的计算说明</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>记交清</translation>
    </message>
    <message>
        <source>Enter what is open in this month; on a name that of the whole row, on a total that of the whole month (Space)</source>
        <translation>记上这个月没交的；在姓名上记这个人到现在没交的，在合计上记所有人这个月没交的（空格键）</translation>
    </message>
    <message>
        <source>Selection paid</source>
        <translation>所选记交清</translation>
    </message>
    <message>
        <source>Enter what is open in the selected months, one payment a member (Shift+Space)</source>
        <translation>把选中各月未交的党费登记为已交，每名党员一笔（Shift+空格键）</translation>
    </message>
    <message>
        <source>All paid, except…</source>
        <translation>全部已交，除…</translation>
    </message>
    <message>
        <source>Enter what is open in a period for everybody shown or selected, without those who have not paid (F8)</source>
        <translation>记上一个时段所有人（或选中的人）没交的，没交的几个人除外（F8）</translation>
    </message>
    <message>
        <source>Payment…</source>
        <translation>交纳…</translation>
    </message>
    <message>
        <source>Enter a payment with its months, amount, day and voucher (Enter)</source>
        <translation>记一笔，写明月份、金额、日期和凭证号（回车）</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Delete or reverse a payment for this month (Delete)</source>
        <translation>删除或冲销这个月的一笔（Delete）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste payments…</source>
        <translation>粘贴交纳数…</translation>
    </message>
    <message>
        <source>Enter amounts copied from a spreadsheet, after a look at them (Ctrl+V)</source>
        <translation>记上从 Excel 复制来的数，记以前先看一遍（Ctrl+V）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the year to CSV or XLSX (Ctrl+Shift+E)</source>
        <translation>把本年度情况导出为CSV或XLSX表格文件（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the year (Ctrl+P)</source>
        <translation>预览并打印本年度情况（Ctrl+P）</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示已隐藏内容</translation>
    </message>
    <message>
        <source>Show the bases (Ctrl+R)</source>
        <translation>显示计算基数（Ctrl+R）</translation>
    </message>
</context>
<context>
    <name>ElectionForm</name>
    <message>
        <source>Member to be put down</source>
        <translation>要登记的党员</translation>
    </message>
    <message>
        <source>Add ca&amp;ndidate</source>
        <translation>列为候选人(&amp;N)</translation>
    </message>
    <message>
        <source>Put this member on the ballot; once more: as 书记, then as 副书记</source>
        <translation>把这名党员列为候选人；再点一次列为书记候选人，第三次列为副书记候选人</translation>
    </message>
    <message>
        <source>Leave this member out of 应到会, with the consent of the superior and of the meeting</source>
        <translation>经上级同意、大会通过，这名党员不计入应到会人数</translation>
    </message>
    <message>
        <source>Take the picked line away</source>
        <translation>移除选中的一行</translation>
    </message>
    <message>
        <source>Candidates and their votes</source>
        <translation>候选人和得票</translation>
    </message>
    <message>
        <source>Type votes, Enter goes down; F2 opens the other cells</source>
        <translation>打数字填票数，按 Enter 到下一行；其他格按 F2 打开</translation>
    </message>
    <message>
        <source>Left out of 应到会</source>
        <translation>不计入应到会的党员</translation>
    </message>
    <message>
        <source>Com&amp;plete the election…</source>
        <translation>完成换届(&amp;P)…</translation>
    </message>
    <message>
        <source>Give those elected their posts and begin the new term</source>
        <translation>登记新一届的职务，开始新的任期</translation>
    </message>
    <message>
        <source>&amp;Vote again</source>
        <translation>再次投票(&amp;V)</translation>
    </message>
    <message>
        <source>Put the tied, or those not elected, down for the next vote</source>
        <translation>把票数相等的，或者没有当选的人列入下一轮投票</translation>
    </message>
    <message>
        <source>Type a name or a number, or a part of it; Enter puts the member on the ballot</source>
        <translation>打姓名、编号或者其中几个字，按 Enter 列为候选人</translation>
    </message>
    <message>
        <source>Leave o&amp;ut</source>
        <translation>不计入应到会(&amp;U)</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>移除(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ElectionWording</name>
    <message>
        <source>%1, vote %2</source>
        <translation>%1（第%2次投票）</translation>
    </message>
    <message>
        <source>The number of seats is not entered</source>
        <translation>没有填委员名额</translation>
    </message>
    <message>
        <source>Voters due and present are not entered</source>
        <translation>没有填应到会和实到会人数</translation>
    </message>
    <message>
        <source>%1 voters present, but only %2 are due</source>
        <translation>实到会%1人，多于应到会%2人</translation>
    </message>
    <message>
        <source>The meeting is not valid: %1 voters present, four fifths of those due are %2</source>
        <translation>会议无效：实到会%1人，应到会的五分之四是%2人</translation>
    </message>
    <message>
        <source>%1: %2 candidates, there must be %3 at least</source>
        <translation>%1：候选人%2名，至少要有%3名</translation>
    </message>
    <message>
        <source>Voting papers of the repeated vote are not entered</source>
        <translation>没有填再次投票发出和收回的选票</translation>
    </message>
    <message>
        <source>Voting papers issued and collected are not entered</source>
        <translation>没有填发出和收回的选票</translation>
    </message>
    <message>
        <source>%1 voting papers issued to %2 voters</source>
        <translation>发出选票%1张，实到会只有%2人</translation>
    </message>
    <message>
        <source>The ballot is not valid: %1 papers collected, %2 issued</source>
        <translation>选举无效：收回选票%1张，发出%2张</translation>
    </message>
    <message>
        <source>%1: votes are missing for %2</source>
        <translation>%1：还没有填得票：%2</translation>
    </message>
    <message>
        <source>%1: more votes than the %2 valid papers for %3</source>
        <translation>%1：%3的票数多于有效选票%2张</translation>
    </message>
    <message>
        <source>%1: %2 votes together; the valid papers can hold %3 without naming too many</source>
        <translation>%1：赞成票合计%2票，有效选票不多选最多%3票</translation>
    </message>
    <message>
        <source>%1: equal votes at the last seat, vote again on %2</source>
        <translation>%1：票数相等不能确定，应对%2再次投票</translation>
    </message>
    <message>
        <source>%1: seats without a majority: %2. Elect again, or agree to fewer seats</source>
        <translation>%1：还缺%2名，应另行选举，或者由大会同意减少名额</translation>
    </message>
    <message>
        <source>Fewer seats were agreed by %1 votes, %2 are needed</source>
        <translation>同意减少名额的%1票，需要%2票</translation>
    </message>
    <message>
        <source>No 书记 is elected yet</source>
        <translation>还没有选出书记</translation>
    </message>
    <message>
        <source>%1: %2 is not elected to the committee</source>
        <translation>%1：%2没有当选委员</translation>
    </message>
    <message>
        <source>Elected %1: %2</source>
        <translation>当选%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) elect</source>
        <translation>
            <numerusform>%n票当选</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ The result is lawful</source>
        <translation>✓ 选举结果符合规定</translation>
    </message>
    <message>
        <source>term unknown</source>
        <translation>任期不明</translation>
    </message>
    <message numerus="yes">
        <source>ends %1, in %n day(s)</source>
        <translation>
            <numerusform>%1 届满，还有%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>over since %1, put off with approval</source>
        <translation>%1届满，已批准延期</translation>
    </message>
    <message numerus="yes">
        <source>over since %1, %n day(s)</source>
        <translation>
            <numerusform>%1 届满，已超%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>over since %1, more than a year</source>
        <translation>%1届满，已超一年</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) less</source>
        <translation>
            <numerusform>降%n个星级</numerusform>
        </translation>
    </message>
    <message>
        <source>no star</source>
        <translation>不评星</translation>
    </message>
    <message>
        <source>%1 may not be elected: no vote on the day of the meeting</source>
        <translation>%1 没有被选举权（大会当天是预备党员，或者留党察看、服刑、暂停党员权利）</translation>
    </message>
    <message>
        <source>%1, by a vote that does not stand: %2</source>
        <translation>%1；选举无效：%2</translation>
    </message>
    <message>
        <source>Due are %1, by the roll and the lawful exclusions %2: others who do not come count all the same</source>
        <translation>应到会填的是%1名，按当天名册减去依规不计的应为%2名：其他没来的人仍算应到会</translation>
    </message>
    <message>
        <source>%1 was not in this organisation on the day of the meeting</source>
        <translation>%1在大会当天不是本组织的党员</translation>
    </message>
    <message>
        <source>at most star %1</source>
        <translation>最高%1星级</translation>
    </message>
    <message>
        <source>Left at %1 seats: that is not close to those elected for, there must be %2 at least. Elect again</source>
        <translation>减少到%1名，不接近应选名额，不能少于%2名，应另行选举</translation>
    </message>
</context>
<context>
    <name>ElectionsPage</name>
    <message>
        <source>Only elections of the organisation pic&amp;ked</source>
        <translation>只看选中组织的换届(&amp;K)</translation>
    </message>
    <message>
        <source>When whose term ends</source>
        <translation>各组织任期届满的日期</translation>
    </message>
    <message>
        <source>Enter opens the election under way, or begins the next one</source>
        <translation>按 Enter 打开正在进行的换届，没有的就开始下一届</translation>
    </message>
    <message>
        <source>Ter&amp;ms</source>
        <translation>任期(&amp;M)</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>This file is empty. Where do you want to begin?</source>
        <translation>这个文件还没有内容，请选择从哪里开始。</translation>
    </message>
    <message>
        <source>&amp;New branch</source>
        <translation>新建党支部(&amp;N)</translation>
    </message>
    <message>
        <source>Five fields, and you can enter members</source>
        <translation>填写五项内容，即可录入党员</translation>
    </message>
    <message>
        <source>&amp;Import a roll</source>
        <translation>导入花名册(&amp;I)</translation>
    </message>
    <message>
        <source>From Excel, WPS or CSV: organisations first, then members</source>
        <translation>从Excel、WPS或CSV表格导入：先导入组织，再导入党员</translation>
    </message>
    <message>
        <source>Open a &amp;demonstration file</source>
        <translation>打开演示文件(&amp;D)</translation>
    </message>
    <message>
        <source>An invented committee to look around in</source>
        <translation>内有一个虚构的党委，供您试用</translation>
    </message>
    <message>
        <source>To do this month</source>
        <translation>本月要做</translation>
    </message>
    <message>
        <source>To watch</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>一眼看</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import &amp;into</source>
        <translation>导入到(&amp;I)</translation>
    </message>
    <message>
        <source>Save &amp;bad rows as…</source>
        <translation>另存有误的行(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Import &amp;good rows only</source>
        <translation>只导入无误的行(&amp;G)</translation>
    </message>
    <message>
        <source>Import &amp;all</source>
        <translation>全部导入(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>工作表(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>All that will be written</source>
        <translation>全部要写入的</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新增的行</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改的项</translation>
    </message>
    <message>
        <source>Rows that stay the same</source>
        <translation>无变化的行</translation>
    </message>
    <message>
        <source>Column &amp;titles in line</source>
        <translation>列标题在第几行(&amp;T)</translation>
    </message>
    <message>
        <source>What stands above this line is a heading and is not read.</source>
        <translation>这一行以上是表头大标题，不读入。</translation>
    </message>
    <message>
        <source>What is changed here is remembered for the next table with these titles.</source>
        <translation>在这里改过的，下次导入同样标题的表格时照用。</translation>
    </message>
    <message>
        <source>What empty cells leave as it is</source>
        <translation>空格子保留的内容</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;L)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Enter a new row (Ctrl+N)</source>
        <translation>录入一条新记录（Ctrl+N）</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Open the form of this row (F2 or Enter)</source>
        <translation>打开这条记录的表单（F2或回车键）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected rows (Del); undo brings them back</source>
        <translation>删除选中的记录（Del），可用“撤销”恢复</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Read rows from CSV, XLSX or ODS (Ctrl+I)</source>
        <translation>从表格文件（CSV、XLSX或ODS）导入记录（Ctrl+I）</translation>
    </message>
    <message>
        <source>List as shown…</source>
        <translation>导出当前列表…</translation>
    </message>
    <message>
        <source>All rows for exchange…</source>
        <translation>导出全部记录…</translation>
    </message>
    <message>
        <source>Every column with codes and numbers, ready to be imported again</source>
        <translation>导出全部各列，含编码和编号，可以再次导入</translation>
    </message>
    <message>
        <source>Empty template…</source>
        <translation>导出空白模板…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示已隐藏内容</translation>
    </message>
    <message>
        <source>Show numbers of identity, phones and dues bases (Ctrl+R)</source>
        <translation>显示公民身份号码、手机号码和党费计算基数（Ctrl+R）</translation>
    </message>
    <message>
        <source>All &amp;years</source>
        <translation>全部年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Attached files…</source>
        <translation>导出附件…</translation>
    </message>
    <message>
        <source>Copy the files attached to the records of the year and the organisation picked, numbered and with an index, into a new folder</source>
        <translation>把所选年度、所选组织各条记录的附件编号存到新文件夹，附目录</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>Read the cells on the clipboard; what would change is shown first (Ctrl+V)</source>
        <translation>读入剪贴板里的单元格，先显示会有哪些变化（Ctrl+V）</translation>
    </message>
    <message>
        <source>Saved, but not listed: the year, filter, search or organisation picked leaves it out.</source>
        <translation>已保存，但不在名单里：所选的年份、筛选、搜索或组织把它挡住了。</translation>
    </message>
    <message>
        <source>Show &amp;it</source>
        <translation>显示这一条(&amp;I)</translation>
    </message>
</context>
<context>
    <name>LifePage</name>
    <message>
        <source>Standards…</source>
        <translation>标准…</translation>
    </message>
    <message>
        <source>How often which meeting is asked for, what that rests on, and what this file asks for beyond it (Shift+F9)</source>
        <translation>各类会多久开一次，依据是什么，本文件另外要求多少（Shift+F9）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Recent &amp;files</source>
        <translation>最近打开的文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>新建文件(&amp;N)…</translation>
    </message>
    <message>
        <source>New &amp;demonstration file…</source>
        <translation>新建演示文件(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>导出列表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print list…</source>
        <translation>打印列表(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up to…</source>
        <translation>备份到(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>操作历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Check the data…</source>
        <translation>数据检查(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Make a packet for another file…</source>
        <translation>制作数据包(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Take a packet…</source>
        <translation>接收数据包(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>&amp;Attendance</source>
        <translation>考勤(&amp;A)</translation>
    </message>
    <message>
        <source>List the members of that day who are not listed yet, as present</source>
        <translation>把当日在册、尚未列入的党员补列进来，记为出席</translation>
    </message>
    <message>
        <source>Add &amp;members</source>
        <translation>添加党员(&amp;M)</translation>
    </message>
    <message>
        <source>Attendance: untick who did not come</source>
        <translation>考勤：未到会的请取消勾选</translation>
    </message>
    <message>
        <source>Mark who came from a list of names, as a chat group gives it (Ctrl+Shift+V)</source>
        <translation>按一份名单标出谁到了，例如从工作群里复制的（Ctrl+Shift+V）</translation>
    </message>
    <message>
        <source>The letters of a name go to it; Space unticks who did not come; a digit gives the reason too</source>
        <translation>输入姓名首字母找人；空格去掉没来的人的勾；按数字同时记下原因</translation>
    </message>
    <message>
        <source>Enter the voters due and present as the attendance gives them</source>
        <translation>按考勤填写应到、实到有表决权的人数</translation>
    </message>
    <message>
        <source>&amp;Voters from the list</source>
        <translation>按考勤填人数(&amp;V)</translation>
    </message>
    <message>
        <source>Paste r&amp;oll call</source>
        <translation>粘贴名单(&amp;O)</translation>
    </message>
</context>
<context>
    <name>MemberActions</name>
    <message>
        <source>Record a change…</source>
        <translation>党员变动…</translation>
    </message>
    <message>
        <source>停止党籍, 恢复党籍, 出党, 死亡 and other changes of this member, with what follows from them</source>
        <translation>登记停止党籍、恢复党籍、出党、死亡等变动，连同随之而来的事</translation>
    </message>
    <message>
        <source>Transfer out…</source>
        <translation>组织关系转出…</translation>
    </message>
    <message>
        <source>组织关系 to a unit outside this file: the letter, and later its receipt</source>
        <translation>转到本文件以外的单位：开介绍信，以后登记回执</translation>
    </message>
    <message>
        <source>Transfer to another branch…</source>
        <translation>转到其他支部…</translation>
    </message>
    <message>
        <source>组织关系 from one branch of this file to another</source>
        <translation>在本文件的支部之间转接组织关系</translation>
    </message>
    <message>
        <source>Transfer in…</source>
        <translation>组织关系转入…</translation>
    </message>
    <message>
        <source>组织关系 of somebody who comes from outside: the letter he brought</source>
        <translation>从外单位转入：登记他带来的介绍信</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>彻底清除…</translation>
    </message>
    <message>
        <source>Remove everything about somebody who is no member any more, for good</source>
        <translation>把已不是党员的人的全部记录永久清除</translation>
    </message>
</context>
<context>
    <name>MinutesHints</name>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>Usual, not required: %1</source>
        <translation>非必需，一般附上：%1</translation>
    </message>
    <message>
        <source>No 谈心谈话 in the %1 weeks before is recorded of: %2</source>
        <translation>会前%1周没有谈心谈话记录的：%2</translation>
    </message>
    <message>
        <source>⚠ %1 % the same as the record of %2</source>
        <translation>⚠ 与%2的记录有%1%相同</translation>
    </message>
    <message>
        <source>⚠ %1 %2 is marked as not present</source>
        <translation>⚠ %1%2在考勤里没有到会</translation>
    </message>
    <message>
        <source>⚠ Of several votes the first does not say what it was about: %1, %2</source>
        <translation>⚠ 表决不止一项，第一项没有写明是什么事：%1、%2</translation>
    </message>
    <message>
        <source>⚠ The day is still to come</source>
        <translation>⚠ 日期还没到</translation>
    </message>
    <message>
        <source>⚠ The content speaks of %1, after the day of the meeting</source>
        <translation>⚠ 内容中写到%1，晚于会议日期</translation>
    </message>
</context>
<context>
    <name>NewBranchDialog</name>
    <message>
        <source>New branch</source>
        <translation>新建党支部</translation>
    </message>
    <message>
        <source>&amp;Superior organisation (may stay empty)</source>
        <translation>上级组织（可不填）(&amp;S)</translation>
    </message>
</context>
<context>
    <name>OrganisationWording</name>
    <message>
        <source>has %1 full members; a branch needs %2, those who are fewer join a 联合党支部 (支部工作条例 art. 4)</source>
        <translation>只有 %1 名正式党员；成立党支部要有 %2 名以上，不足的建立联合党支部（支部工作条例第四条）</translation>
    </message>
    <message>
        <source>has %1 members; a branch has %2 at the most as a rule, more make a 党总支 (支部工作条例 art. 4)</source>
        <translation>有 %1 名党员；党支部一般不超过 %2 人，超过的可以设党总支（支部工作条例第四条）</translation>
    </message>
    <message>
        <source>has %1 members; more than %2 make a 党委, with the approval of the superior</source>
        <translation>有 %1 名党员；超过 %2 人的，经上级批准可以设党委</translation>
    </message>
    <message>
        <source>covers %1 units; a 联合党支部 covers %2 at the most as a rule (支部工作条例)</source>
        <translation>覆盖 %1 个单位；联合党支部一般不超过 %2 个（支部工作条例）</translation>
    </message>
    <message>
        <source>has so many full members that it needs a committee of %2 or more; recorded are %1 (支部工作条例)</source>
        <translation>正式党员人数已经应设支部委员会，要 %2 人以上；登记的有 %1 人（支部工作条例）</translation>
    </message>
    <message>
        <source>its committee has %1 members; %2 at the most as a rule (支部工作条例)</source>
        <translation>支部委员会有 %1 人；一般不超过 %2 人（支部工作条例）</translation>
    </message>
    <message>
        <source>has no secretary recorded; vacancies are filled promptly (支部工作条例 art. 21)</source>
        <translation>没有登记书记；空缺应当及时补上（支部工作条例第二十一条）</translation>
    </message>
    <message>
        <source>its secretary has a 党龄 of %1 months; a year as a rule (支部工作条例 art. 23)</source>
        <translation>书记的党龄只有 %1 个月；一般应有1年以上（支部工作条例第二十三条）</translation>
    </message>
    <message>
        <source>this day is still to come</source>
        <translation>这一天还没有到</translation>
    </message>
    <message>
        <source>it was founded only on %1</source>
        <translation>%1 才成立</translation>
    </message>
    <message>
        <source>it was dissolved on %1</source>
        <translation>已于 %1 撤销</translation>
    </message>
    <message>
        <source>a later change of “%1” is recorded; choose a day after it</source>
        <translation>“%1”有更晚的变动；请填那以后的日期</translation>
    </message>
    <message>
        <source>so it is already</source>
        <translation>现在就是这样</translation>
    </message>
    <message>
        <source>this is the organisation itself, or one below it</source>
        <translation>这是它自己，或者是它的下级组织</translation>
    </message>
    <message>
        <source>an organisation of this kind or form does not fit here</source>
        <translation>这一类别或形式的组织不能这样办</translation>
    </message>
    <message>
        <source>%1 members are in it; assign them to other branches first, or merge it into another one</source>
        <translation>还有 %1 名党员；先把他们调到别的党支部，或者把它并入其他组织</translation>
    </message>
    <message>
        <source>%1 organisations are below it; place them elsewhere or dissolve them first</source>
        <translation>下面还有 %1 个组织；先调整它们的隶属或者撤销它们</translation>
    </message>
    <message>
        <source>tick who goes with the new one</source>
        <translation>请给去新组织的打勾</translation>
    </message>
    <message>
        <source>somebody has to stay</source>
        <translation>不能全部去新组织</translation>
    </message>
    <message>
        <source>is not set up as the rules ask</source>
        <translation>设置不合规定</translation>
    </message>
    <message>
        <source>the organisation cannot be changed so</source>
        <translation>这个组织不能这样变动</translation>
    </message>
    <message>
        <source>%1 applicants, transfers, 流动党员 or units are still open at it; complete them or assign them to other branches first, or merge it into another one</source>
        <translation>还有%1件没办完：入党申请人、转入的组织关系、流动党员或两新组织；请先办完或改到其他党支部，或者并入其他组织</translation>
    </message>
    <message>
        <source>%1 members or open cases need a 党支部: give the code and the name of the one that takes them</source>
        <translation>%1名党员或未办完的事项需要编入党支部：请填写接收他们的党支部的编码和名称</translation>
    </message>
    <message>
        <source>has too few full members for a committee, and %1 people in posts; such a branch has a secretary and, if needed, a deputy (支部工作条例)</source>
        <translation>正式党员不足设支委会，却登记了%1人任职；这样的支部设书记，必要时设副书记（支部工作条例）</translation>
    </message>
    <message>
        <source>its committee has no 组织委员 recorded (支部工作条例)</source>
        <translation>支委会没有登记组织委员（支部工作条例）</translation>
    </message>
    <message>
        <source>its committee has no 宣传委员 recorded (支部工作条例)</source>
        <translation>支委会没有登记宣传委员（支部工作条例）</translation>
    </message>
    <message>
        <source>its committee has no 纪检委员 recorded (支部工作条例)</source>
        <translation>支委会没有登记纪检委员（支部工作条例）</translation>
    </message>
    <message>
        <source>has %1 members; a 党总支 has more than %2 as a rule (common practice)</source>
        <translation>有党员%1人；党总支一般超过%2人（通行做法）</translation>
    </message>
    <message>
        <source>has %1 members; a 党委 has more than %2 as a rule, fewer with the approval of the superior (common practice)</source>
        <translation>有党员%1人；党委一般超过%2人，不足的要上级批准（通行做法）</translation>
    </message>
    <message>
        <source>has %1 members; a 党小组 has %2 or more as a rule (common practice; 支部工作条例 art. 13)</source>
        <translation>有党员%1人；党小组一般不少于%2人（通行做法；支部工作条例第十三条）</translation>
    </message>
    <message>
        <source>it cannot stand below “%1”: a 党委 or 党总支 is below a 党委, a 党支部 below a 党委 or 党总支; place it under another superior first</source>
        <translation>不能在“%1”下面：党委、党总支归党委管，党支部归党委或党总支管；请先用“调整隶属”归到别的上级</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已保存到：%1</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>No branch here owes meetings this year.</source>
        <translation>这里没有本年应开会的支部。</translation>
    </message>
    <message>
        <source>Required meetings of all branches</source>
        <translation>各支部应开的会</translation>
    </message>
    <message>
        <source>Open branch</source>
        <translation>打开支部</translation>
    </message>
    <message>
        <source>Show the year of this branch, to open and record its meetings (Enter)</source>
        <translation>看这个支部的一年，打开和登记它的会（回车）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the overview to CSV or XLSX, as it is shown</source>
        <translation>按显示的内容导出为 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the overview, as it is shown</source>
        <translation>按显示的内容预览和打印</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>PacketDialog</name>
    <message>
        <source>Take a packet</source>
        <translation>接收数据包</translation>
    </message>
    <message>
        <source>Which differences</source>
        <translation>哪些差别</translation>
    </message>
    <message>
        <source>&amp;Take the packet&apos;s</source>
        <translation>用数据包的(&amp;T)</translation>
    </message>
    <message>
        <source>The selected rows become as they are in the packet</source>
        <translation>选中的记录改成数据包里的样子</translation>
    </message>
    <message>
        <source>&amp;Keep ours</source>
        <translation>保留本机的(&amp;K)</translation>
    </message>
    <message>
        <source>The selected rows stay as they are here; our next packet tells the other side</source>
        <translation>选中的记录保持不变，下次做包时告诉对方</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>下次再问(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing is done about the selected rows; the next packet asks again</source>
        <translation>选中的记录先放着，下次接收时再问</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Both sides of the selected row (Space ticks what is taken)</source>
        <translation>选中记录的两边（按空格勾选要接收的）</translation>
    </message>
    <message>
        <source>&amp;Export the differences…</source>
        <translation>导出差别(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Do as chosen</source>
        <translation>照此办理(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Reveal numbers that are hidden</source>
        <translation>显示已隐藏的号码(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PacketWording</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>对方有改动</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>对方已删除</translation>
    </message>
    <message>
        <source>differs on both sides</source>
        <translation>两边都有改动</translation>
    </message>
    <message>
        <source>newer here</source>
        <translation>本文件较新</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>cannot be taken</source>
        <translation>不能接收</translation>
    </message>
    <message>
        <source>%1 is not a packet. Choose a file that ends in .zhibupacket.</source>
        <translation>%1 不是数据包。请选择以 .zhibupacket 结尾的文件。</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase. Enter the one it was made with; ask whoever sent it.</source>
        <translation>%1 有口令保护。请输入制作时的口令；不知道的请问发来的人。</translation>
    </message>
    <message>
        <source>The passphrase does not open %1. Mind capital letters and the keyboard, or ask whoever sent it.</source>
        <translation>口令打不开 %1。请注意大小写和输入法，或者问发来的人。</translation>
    </message>
    <message>
        <source>%1 is damaged or was cut off. Have it sent again.</source>
        <translation>%1 已损坏或不完整。请对方重新发送。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Have it sent again.</source>
        <translation>%1 已损坏（%2）。请对方重新发送。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of the program (%2). Install that version to read it.</source>
        <translation>%1 是用较新版本的程序（%2）制作的。请安装该版本后再读取。</translation>
    </message>
    <message>
        <source>The packet is about %2, which %1 does not know, nor its superior. Check which packet it is, or enter the superior first.</source>
        <translation>数据包属于 %2，%1 里没有这个组织，也没有它的上级。请核对是不是这个包，或者先登记上级组织。</translation>
    </message>
    <message>
        <source>The packet of %1 is too large. Make it without attachments, or only with what changed since a day.</source>
        <translation>%1 的数据包太大。请不带附件，或者只带某一天以后有变动的记录。</translation>
    </message>
    <message>
        <source>it belongs to another organisation</source>
        <translation>属于别的组织</translation>
    </message>
    <message>
        <source>%1 (%2), made %3, with what was changed from %4 on.</source>
        <translation>%1（%2）的数据包，%3 做成，带 %4 以来有改动的记录。</translation>
    </message>
    <message>
        <source>%1 (%2), made %3, with everything.</source>
        <translation>%1（%2）的数据包，%3 做成，带全部记录。</translation>
    </message>
</context>
<context>
    <name>PapersButton</name>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>&amp;Scheme</source>
        <translation>评定办法(&amp;S)</translation>
    </message>
    <message>
        <source>Rating scheme</source>
        <translation>评定办法</translation>
    </message>
    <message>
        <source>R&amp;ound</source>
        <translation>评定轮次(&amp;O)</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>评定轮次</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Trial by self-evaluation: nothing shown here is a result.</source>
        <translation>按自评试算，以下内容不作为评定结果。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Trial by self-evaluation</source>
        <translation>按自评试算</translation>
    </message>
    <message>
        <source>Rate by the self-evaluation alone, to see where a branch stands (Ctrl+T)</source>
        <translation>只按自评得分试算，了解党支部目前的位置（Ctrl+T）</translation>
    </message>
    <message>
        <source>Rating sche&amp;mes…</source>
        <translation>评星方案(&amp;M)…</translation>
    </message>
    <message>
        <source>Schemes…</source>
        <translation>评星方案…</translation>
    </message>
    <message>
        <source>Look through the rating schemes, bring one in from a file, compare two of them</source>
        <translation>查看评星方案，从文件导入，比较两个方案</translation>
    </message>
    <message>
        <source>Write the table shown to CSV or XLSX (Ctrl+Shift+E)</source>
        <translation>把显示的表存为 CSV 或 XLSX（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Preview and print the table shown (Ctrl+P)</source>
        <translation>预览并打印显示的表（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>RecheckPage</name>
    <message>
        <source>&amp;Only what differs</source>
        <translation>只看应补、多交(&amp;O)</translation>
    </message>
    <message>
        <source>Only whoever has to pay or has overpaid</source>
        <translation>只列应补或多交的党员</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期间(&amp;P)</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>起月</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>止月</translation>
    </message>
    <message>
        <source>Members and their years</source>
        <translation>党员和年度</translation>
    </message>
    <message>
        <source>Months of the member or year picked</source>
        <translation>所选党员或年度的各月</translation>
    </message>
    <message>
        <source>Enter back payments…</source>
        <translation>登记补缴…</translation>
    </message>
    <message>
        <source>Enter what the selected members have to pay for the period (F8)</source>
        <translation>登记所选党员这一期间应补的党费（F8）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the table to XLSX or CSV (Ctrl+Shift+E)</source>
        <translation>导出为 XLSX 或 CSV（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the table (Ctrl+P)</source>
        <translation>预览并打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示已隐藏内容</translation>
    </message>
    <message>
        <source>Show the bases (Ctrl+R)</source>
        <translation>显示基数（Ctrl+R）</translation>
    </message>
    <message>
        <source>Export by &amp;month…</source>
        <translation>按月导出(&amp;M)…</translation>
    </message>
    <message>
        <source>Every month of those shown, to XLSX or CSV</source>
        <translation>表中人员逐月的应交、已交、应补，存为 XLSX 或 CSV</translation>
    </message>
    <message>
        <source>Print by &amp;month…</source>
        <translation>按月打印(&amp;M)…</translation>
    </message>
    <message>
        <source>Preview and print every month of those shown</source>
        <translation>预览、打印表中人员逐月的应交、已交、应补</translation>
    </message>
    <message>
        <source>Each month is checked by the rules, the base and the reliefs in force in it. Bases of earlier years are entered for one member with Old base, for all of a branch with Fix dues: the first month of that year under Holds from, then the amounts pasted with their names.</source>
        <translation>每个月都按当月有效的标准、基数和减免核算。以前年度的基数，一个人的用“补录基数…”补录；整个支部的用“核定…”：“生效月份”填那一年的 1 月，再把姓名和金额粘贴进去，一年一次。</translation>
    </message>
    <message>
        <source>Old base…</source>
        <translation>补录基数…</translation>
    </message>
    <message>
        <source>Enter what the base of the member picked was from a month on (F6)</source>
        <translation>补录选中党员从某个月起的计算基数（F6）</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the form (Esc)</source>
        <translation>关闭表单（Esc）</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print this document (Ctrl+P)</source>
        <translation>预览并打印这份文档（Ctrl+P）</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>存为PDF…</translation>
    </message>
    <message>
        <source>Save this document as PDF; the summary also as ODT or HTML (Ctrl+Shift+P)</source>
        <translation>把这份文档存为PDF；年度工作总结也可存为ODT或HTML（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write this table to CSV or XLSX (Ctrl+Shift+E)</source>
        <translation>把这张表导出为CSV或XLSX表格文件（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>组织(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>Months the document is about</source>
        <translation>报表所针对的月份</translation>
    </message>
    <message>
        <source>What the document is about</source>
        <translation>文件所属的组织或会议</translation>
    </message>
    <message>
        <source>Ro&amp;und</source>
        <translation>评定轮次(&amp;U)</translation>
    </message>
    <message>
        <source>Round of the rating the document is about</source>
        <translation>文件所属的评定轮次</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Last action before it</source>
        <translation>此前最后一次操作</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>看一看(&amp;L)</translation>
    </message>
    <message>
        <source>Open the backup in this window for reading only</source>
        <translation>在本窗口打开这份备份，只能看，不能改</translation>
    </message>
    <message>
        <source>&amp;Restore as…</source>
        <translation>恢复为(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy the backup to a file of another name and open that</source>
        <translation>把这份备份复制成另一个名字的文件并打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>&amp;Branch</source>
        <translation>党支部(&amp;B)</translation>
    </message>
    <message>
        <source>Branch whose review is shown</source>
        <translation>显示哪个支部的民主评议</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Nobody belongs to this branch on the day of the review. Members are entered on the page Members.</source>
        <translation>评议当天这个支部没有党员。党员在“党员”页登记。</translation>
    </message>
    <message>
        <source>Review of the members</source>
        <translation>党员的民主评议</translation>
    </message>
    <message>
        <source>Review form…</source>
        <translation>评议表单…</translation>
    </message>
    <message>
        <source>Opinion of the committee, what is to be mended and by when (F4)</source>
        <translation>支委会意见、整改事项和期限（F4）</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>测评表</translation>
    </message>
    <message>
        <source>Preview and print the blank ballot of this branch</source>
        <translation>预览并打印这个支部的空白测评表</translation>
    </message>
    <message>
        <source>Review forms</source>
        <translation>评议登记表</translation>
    </message>
    <message>
        <source>Preview and print the forms that are fed back and signed, one for each member</source>
        <translation>预览并打印评议登记表，每名党员一张，反馈后由本人签名</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the list to CSV or XLSX</source>
        <translation>把名单写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the summary of the review (Ctrl+P)</source>
        <translation>预览并打印民主评议汇总表（Ctrl+P）</translation>
    </message>
    <message>
        <source>List what is to be mended</source>
        <translation>列入整改台账</translation>
    </message>
    <message>
        <source>Enter each line of 整改事项 of this member in 整改台账</source>
        <translation>把这名党员的整改事项每一行记进整改台账</translation>
    </message>
</context>
<context>
    <name>RuleWording</name>
    <message>
        <source>No earlier rules are recorded: what lies before %1 is judged by these, too</source>
        <translation>%1以前的规定没有收录，以前的也按这一版判断</translation>
    </message>
</context>
<context>
    <name>SchemeProblem</name>
    <message>
        <source>missing</source>
        <translation>缺这一项</translation>
    </message>
    <message>
        <source>used twice</source>
        <translation>重复了</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>应为文字</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>应为对象 { }</translation>
    </message>
    <message>
        <source>a list with at least one entry is expected</source>
        <translation>应为列表 [ ]，至少一项</translation>
    </message>
    <message>
        <source>at least one entry is expected</source>
        <translation>至少要有一项</translation>
    </message>
    <message>
        <source>a text that is not in the list yet is expected</source>
        <translation>应为文字，且列表中没有重复</translation>
    </message>
    <message>
        <source>a name and points above 0 are expected</source>
        <translation>应为名称和大于 0 的分值</translation>
    </message>
    <message>
        <source>a date like 2017-05-01 is expected</source>
        <translation>应为日期，如 2017-05-01</translation>
    </message>
    <message>
        <source>a day like 06-05 is expected</source>
        <translation>应为月日，如 06-05</translation>
    </message>
    <message>
        <source>a colour like #b71c1c is expected</source>
        <translation>应为颜色，如 #b71c1c</translation>
    </message>
    <message>
        <source>a number of at least 0 with at most %1 decimals is expected</source>
        <translation>应为不小于 0 的数，最多 %1 位小数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is expected</source>
        <translation>应为 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 that is not in the list yet is expected</source>
        <translation>应为 %1 到 %2 的整数，且列表中没有重复</translation>
    </message>
    <message>
        <source>must be whole</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>应大于 0</translation>
    </message>
    <message>
        <source>must not be above the maximum</source>
        <translation>不得高于最高分</translation>
    </message>
    <message>
        <source>must be above the floor</source>
        <translation>应高于最低分</translation>
    </message>
    <message>
        <source>must not be below the lowest</source>
        <translation>不得低于 lowest</translation>
    </message>
    <message>
        <source>must be rounded as totals are</source>
        <translation>应与总分的取整一致</translation>
    </message>
    <message>
        <source>the last band must reach down to the floor</source>
        <translation>最后一档应到最低分为止</translation>
    </message>
    <message>
        <source>belongs to another adjustment already</source>
        <translation>已归入另一条加减分</translation>
    </message>
    <message>
        <source>holds another effect already</source>
        <translation>其中已有另一种加减分</translation>
    </message>
    <message>
        <source>nothing follows from this case</source>
        <translation>这一条没有写明结果</translation>
    </message>
    <message>
        <source>unterminated object</source>
        <translation>对象没有结束，缺 }</translation>
    </message>
    <message>
        <source>missing name separator</source>
        <translation>名称后面缺冒号</translation>
    </message>
    <message>
        <source>unterminated array</source>
        <translation>列表没有结束，缺 ]</translation>
    </message>
    <message>
        <source>missing value separator</source>
        <translation>两项之间缺逗号</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>写法不对</translation>
    </message>
    <message>
        <source>illegal number</source>
        <translation>数字写法不对</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>文字没有结束，缺引号</translation>
    </message>
    <message>
        <source>object is missing after a comma</source>
        <translation>逗号后面缺内容</translation>
    </message>
    <message>
        <source>garbage at the end of the document</source>
        <translation>结尾有多余的内容</translation>
    </message>
    <message>
        <source>invalid termination by number</source>
        <translation>数字后面不完整</translation>
    </message>
    <message>
        <source>invalid escape sequence</source>
        <translation>反斜杠后面的写法不对</translation>
    </message>
    <message>
        <source>invalid UTF8 string</source>
        <translation>文字不是 UTF-8 编码，请另存为 UTF-8</translation>
    </message>
    <message>
        <source>too deeply nested document</source>
        <translation>括号套得太深</translation>
    </message>
    <message>
        <source>too large document</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>the key “%1” is not known here</source>
        <translation>这里没有“%1”这个键</translation>
    </message>
    <message>
        <source>the key “%1” is not known here; did you mean “%2”?</source>
        <translation>这里没有“%1”这个键，是不是要写成“%2”？</translation>
    </message>
    <message>
        <source>the word “%1” is not known here; one of these is: %2</source>
        <translation>这里不能写“%1”，应为其中之一：%2</translation>
    </message>
    <message>
        <source>a month like 2017-01 is expected</source>
        <translation>应为月份，如 2017-01</translation>
    </message>
    <message>
        <source>yuan as a text like &quot;3000.00&quot; is expected</source>
        <translation>应为带引号的金额，如 &quot;3000.00&quot;</translation>
    </message>
    <message>
        <source>must be below the one before</source>
        <translation>应低于前一项</translation>
    </message>
    <message>
        <source>must be above the one before</source>
        <translation>应高于前一项</translation>
    </message>
    <message>
        <source>nothing that may stand here has this id</source>
        <translation>没有这个编号（须写在前面）</translation>
    </message>
    <message>
        <source>lies outside the range</source>
        <translation>不在规定的范围内</translation>
    </message>
    <message>
        <source>the last bracket must have no upper end</source>
        <translation>最后一档不写上限</translation>
    </message>
    <message>
        <source>ascending numbers below the flag are expected</source>
        <translation>应为从小到大、小于 flag 的数</translation>
    </message>
    <message>
        <source>this kind of dues is a share of a base</source>
        <translation>这一类党费按基数的比例计算</translation>
    </message>
    <message>
        <source>this kind of dues is a fixed amount</source>
        <translation>这一类党费是固定数额</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第%1行第%2列：%3</translation>
    </message>
    <message>
        <source>Line %1, column %2, %3: %4</source>
        <translation>第%1行第%2列，%3：%4</translation>
    </message>
    <message>
        <source>No more than %1 are listed.</source>
        <translation>最多列出%1处。</translation>
    </message>
    <message>
        <source>this key stands twice in its object</source>
        <translation>同一个对象里这个键写了两次</translation>
    </message>
    <message>
        <source>the weights must add up to 1</source>
        <translation>权重加起来必须是1</translation>
    </message>
    <message>
        <source>no total reaches this band: it lies above the cap</source>
        <translation>这一档高于最高分，谁也达不到</translation>
    </message>
    <message>
        <source>the scheme never gives this star</source>
        <translation>按本方案评不出这个星级</translation>
    </message>
    <message>
        <source>a round takes every step once, and this one comes earlier already</source>
        <translation>同一次评定里每种步骤只能有一个，前面已经有了</translation>
    </message>
    <message>
        <source>clause %1 asks for %2 points, and %3 is the most there is to get</source>
        <translation>第%1条要求%2分，但最多只能得到%3分</translation>
    </message>
    <message>
        <source>an earlier approval of the round is for this star already</source>
        <translation>这一次评定里，前面的批准已经包括这个星级</translation>
    </message>
    <message>
        <source>no approval of the round is for these stars, which the scheme gives: %1</source>
        <translation>方案会评出这些星级，却没有哪个批准包括它们：%1</translation>
    </message>
    <message>
        <source>“%1” is a full-width mark; JSON wants a half-width “%2” here</source>
        <translation>“%1”是全角符号，这里要半角的“%2”</translation>
    </message>
</context>
<context>
    <name>SchemesDialog</name>
    <message>
        <source>Rating schemes</source>
        <translation>评星方案</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>What the scheme lays down</source>
        <translation>方案的内容</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>文件里的错误</translation>
    </message>
    <message>
        <source>&amp;Import a scheme file…</source>
        <translation>导入方案文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>另存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the scheme picked into a file, to be changed and brought in again</source>
        <translation>把选中的方案存成文件，修改后再导入</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>与另一方案对照(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对照(&amp;C)</translation>
    </message>
    <message>
        <source>Rate the organisations shown by both schemes, side by side. Nothing is stored.</source>
        <translation>按两个方案各算一遍，并排列出。不保存任何结果。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the list to CSV or XLSX</source>
        <translation>把名单写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the table (Ctrl+P)</source>
        <translation>预览并打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>表格(&amp;B)</translation>
    </message>
</context>
<context>
    <name>StandardDialog</name>
    <message>
        <source>Standards of organisation life</source>
        <translation>组织生活标准</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>A year is judged by the rules it begins with</source>
        <translation>一年按年初的标准检查</translation>
    </message>
    <message>
        <source>How often each meeting is asked for</source>
        <translation>各类会多久开一次</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>规定最低</translation>
    </message>
    <message>
        <source>Asked for in each</source>
        <translation>每（月、季、年）</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Counts for this file from that year on; the years before stay judged as they were. Can be undone</source>
        <translation>从这一年起在本文件中执行，以前各年不变。可以撤销</translation>
    </message>
    <message>
        <source>&amp;Set from this year on</source>
        <translation>从这一年起执行(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>StandardsDialog</name>
    <message>
        <source>Standards of the dues</source>
        <translation>党费标准</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>What the pack says</source>
        <translation>规则内容</translation>
    </message>
    <message>
        <source>&amp;Farmers pay a month</source>
        <translation>农民每月(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rounded</source>
        <translation>取整(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Set for this file</source>
        <translation>用于本文件(&amp;S)</translation>
    </message>
    <message>
        <source>A pack as JSON, of a province or of a later document, in place of the one with its id</source>
        <translation>本省的或新文件的规则（JSON），代替编号相同的规则</translation>
    </message>
    <message>
        <source>&amp;Import pack…</source>
        <translation>导入规则(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>First month it holds for</source>
        <translation>生效月份</translation>
    </message>
    <message>
        <source>What was due before this month stays as it was</source>
        <translation>这个月以前的应交数不变</translation>
    </message>
    <message>
        <source>Counts for this file from that month on; what was due before and payments stay as they are. Can be undone</source>
        <translation>本文件从这个月起按此执行；以前的应交数和已登记的交纳都不变。可以撤销</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>从(&amp;M)</translation>
    </message>
</context>
<context>
    <name>StandardsText</name>
    <message>
        <source>%1 yuan a month</source>
        <translation>每月 %1 元</translation>
    </message>
    <message>
        <source> (a province sets %1 to %2)</source>
        <translation>（本省在 %1 至 %2 元之间确定）</translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <translation>%1 元以下（含）：%2</translation>
    </message>
    <message>
        <source>above %1: %2</source>
        <translation>%1 元以上：%2</translation>
    </message>
    <message>
        <source>to 0.01 yuan</source>
        <translation>保留到分</translation>
    </message>
    <message>
        <source>half up to 0.1 yuan</source>
        <translation>四舍五入到角</translation>
    </message>
    <message>
        <source>down to 0.1 yuan</source>
        <translation>舍去角以下</translation>
    </message>
    <message>
        <source>half up to whole yuan</source>
        <translation>四舍五入到元</translation>
    </message>
    <message>
        <source>up to whole yuan</source>
        <translation>进到元</translation>
    </message>
    <message>
        <source>%1: shipped %2, here %3</source>
        <translation>%1：原为 %2，本文件为 %3</translation>
    </message>
    <message>
        <source>This file says otherwise</source>
        <translation>本文件与原规则不同的地方</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>收缴类别</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>计算基数</translation>
    </message>
    <message>
        <source>Due a month</source>
        <translation>月应交</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>欠交提醒</translation>
    </message>
    <message>
        <source>noted at %1 months, flagged at %2</source>
        <translation>连续欠交 %1 个月提醒，%2 个月重点标出</translation>
    </message>
    <message>
        <source>%1, due a month</source>
        <translation>%1每月应交</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Change within the year</source>
        <translation>年内变动</translation>
    </message>
    <message>
        <source>with a reason only</source>
        <translation>须写明理由</translation>
    </message>
</context>
<context>
    <name>StarRegisterPage</name>
    <message>
        <source>No star was given yet. Stars of earlier years are entered under 历年星级.</source>
        <translation>还没有星级。往年的星级在“历年星级”里登记。</translation>
    </message>
    <message>
        <source>Stars of the organisations over the years</source>
        <translation>各组织历年星级</translation>
    </message>
    <message>
        <source>How many organisations hold which star</source>
        <translation>各星级的组织个数</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the register to CSV or XLSX</source>
        <translation>把星级管理台账写成CSV或XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the register</source>
        <translation>预览并打印星级管理台账</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Put the chart on the clipboard as a picture</source>
        <translation>把图表作为图片放进剪贴板</translation>
    </message>
</context>
<context>
    <name>StarTab</name>
    <message>
        <source>Star table</source>
        <translation>星级总表</translation>
    </message>
    <message>
        <source>Decide the &amp;star…</source>
        <translation>决定星级(&amp;S)…</translation>
    </message>
    <message>
        <source>Enter or open the decision on the star of the organisation picked</source>
        <translation>登记或打开所选党组织的星级决定</translation>
    </message>
    <message>
        <source>Enter an &amp;objection…</source>
        <translation>登记异议(&amp;O)…</translation>
    </message>
    <message>
        <source>Enter an objection raised against the star of the organisation picked</source>
        <translation>登记对所选党组织星级提出的公示异议</translation>
    </message>
    <message>
        <source>&amp;Evidence of the star…</source>
        <translation>备齐星级佐证(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy the files attached to every record the star of the organisation picked rests on, numbered and with an index, into a new folder</source>
        <translation>把所选组织这颗星所依据的每条记录的附件编号存到新文件夹，附目录</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Tables of the annual statistics</source>
        <translation>年报的各张表</translation>
    </message>
    <message>
        <source>Figures of the table</source>
        <translation>表中的数字</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>Who stands in the figure picked, in the list of members or organisations (Enter)</source>
        <translation>在党员或组织的列表里，看选中的数字是哪些人（回车）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the table shown to CSV or XLSX</source>
        <translation>把正在看的表存成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the table shown (Ctrl+P)</source>
        <translation>预览并打印正在看的表（Ctrl+P）</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>全部导出</translation>
    </message>
    <message>
        <source>Write all tables to one workbook, a sheet each, with the checks and what is to be completed</source>
        <translation>所有的表存成一个 Excel 文件，一张表一页，并附核对结果和预检清单</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Preview and print all tables</source>
        <translation>预览并打印所有的表</translation>
    </message>
    <message>
        <source>Give codes</source>
        <translation>写入字典</translation>
    </message>
    <message>
        <source>Enter the words a line is chosen for in the dictionary, with its code; the statistics count them there from now on (Ctrl+Enter)</source>
        <translation>把选好类别的词连同代码写入字典，年报以后按它归类（Ctrl+回车）</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Checking the records…</source>
        <translation>正在核对记录……</translation>
    </message>
    <message>
        <source>Stars that are not those posted</source>
        <translation>与公示不同的星级</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>公示的星级</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在的星级</translation>
    </message>
</context>
<context>
    <name>StepEffect</name>
    <message>
        <source>%1: %2</source>
        <translation>%1%2个</translation>
    </message>
    <message>
        <source>not rated: %1</source>
        <translation>未评出星级%1个</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The results are no longer frozen: stars follow the records again. The reason is kept with the round.</source>
        <translation>退回后结果不再冻结，星级重新按记录计算。理由随这一轮评定保存。</translation>
    </message>
    <message>
        <source>The step has to be done again. The reason is kept with the round.</source>
        <translation>退回后这一步要重新完成。理由随这一轮评定保存。</translation>
    </message>
    <message numerus="yes">
        <source> Its %n file(s) go with it.</source>
        <translation>
            <numerusform>这一步的%n个附件一起退回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) stand as in June, nothing was entered since: %1</source>
        <translation>
            <numerusform>%n个党组织还是年中的评分（票数），以后没有再填过：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) do not get the star that the star table shows, because what is dated after %1 does not count: %2. For it to count, take a later day.</source>
        <translation>
            <numerusform>%n个党组织的星级和总表不一样，因为%1以后的决定和事项这次批准不算：%2。要算，请改晚批准日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was made public: %1. </source>
        <translation>没有公示：%1。</translation>
    </message>
    <message>
        <source>%1 (skipped)</source>
        <translation>%1（已略过）</translation>
    </message>
    <message>
        <source>%1. Nothing is frozen yet: others have to approve the rest of the stars: %2</source>
        <translation>%1。结果还不冻结，其余星级要等这些批准：%2</translation>
    </message>
    <message>
        <source>%1. The results are frozen with the scheme and the records up to %2; later changes to records do not change them.</source>
        <translation>%1。结果截至%2，连同评定办法和依据的记录一起冻结，以后再改记录，结果不变。</translation>
    </message>
    <message>
        <source> Entered otherwise in 历年星级, and replaced: %1</source>
        <translation> 历年星级里另有登记、将被替换的：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) are not posted as the star table shows them, because what is dated after %1 does not count yet. To post it, take a later day.</source>
        <translation>
            <numerusform>%n个党组织公示的星级和总表显示的不一样：日期在%1以后的，这次公示不算。要算进去，公示日期改晚。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown publicly until %1</source>
        <translation>公示到%1为止</translation>
    </message>
    <message numerus="yes">
        <source>Shown publicly until %1 (%n working day(s), Monday to Friday; public holidays are not left out, check the last day)</source>
        <translation>
            <numerusform>公示%n个工作日，到%1为止（按周一至周五计，未扣除法定节假日，请核对截止日期）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown publicly until %1 (%n day(s))</source>
        <translation>
            <numerusform>公示%n天，到%1为止</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Work this out anew (F5)</source>
        <translation>重新生成（F5）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the table to XLSX or CSV (Ctrl+Shift+E)</source>
        <translation>把表格导出为XLSX或CSV（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the table (Ctrl+P)</source>
        <translation>预览并打印表格（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>TalksPage</name>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>Record talk…</source>
        <translation>登记谈话…</translation>
    </message>
    <message>
        <source>Record a talk with this member (Ctrl+N, Enter or double click)</source>
        <translation>登记与这名党员的谈话（Ctrl+N、回车或双击）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the list to CSV or XLSX</source>
        <translation>把名单写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview and print the table (Ctrl+P)</source>
        <translation>预览并打印（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>VoteText</name>
    <message>
        <source>quorum reached</source>
        <translation>可以表决</translation>
    </message>
    <message>
        <source>⚠ no quorum: more than half of the voters due must be present</source>
        <translation>⚠ 不能表决：到会有表决权的须超过应到的半数</translation>
    </message>
    <message>
        <source>⚠ no quorum: at least half of the voters due must be present</source>
        <translation>⚠ 不能表决：到会有表决权的须达到应到的半数</translation>
    </message>
    <message>
        <source>Voters due %1, present %2</source>
        <translation>应到会有表决权%1人，到会%2人</translation>
    </message>
    <message>
        <source>in favour %1 of at least %2 needed</source>
        <translation>赞成%1票，须超过应到的半数，至少%2票</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>⚠ not carried</source>
        <translation>⚠ 未通过</translation>
    </message>
    <message>
        <source>By the attendance: %1 voters due, %2 present</source>
        <translation>按考勤：应到会有表决权%1人，到会%2人</translation>
    </message>
    <message>
        <source>Committee members due %1, present %2</source>
        <translation>应到委员 %1 人，到会 %2 人</translation>
    </message>
    <message>
        <source>⚠ no quorum: at least half of the committee must be present</source>
        <translation>⚠ 不能表决：到会委员须达到委员总数的半数</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Party branch record book</source>
        <translation>支部台账</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer.</source>
        <translation>全部内容保存在本机的一个文件中。</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>新建文件(&amp;N)</translation>
    </message>
    <message>
        <source>For one branch, or a committee with many</source>
        <translation>用于一个党支部，或下设多个党支部的党委</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>A .zhibu file</source>
        <translation>打开已有的.zhibu文件</translation>
    </message>
    <message>
        <source>&amp;Demonstration file</source>
        <translation>演示文件(&amp;D)</translation>
    </message>
    <message>
        <source>An invented committee to look around in</source>
        <translation>内有一个虚构的党委，供您试用</translation>
    </message>
    <message>
        <source>Recent fi&amp;les</source>
        <translation>最近打开的文件(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 was not found. Check the name and try again.</source>
        <translation>找不到“%1”。请核对名称后重试。</translation>
    </message>
    <message>
        <source>%1 already exists and is not overwritten. Choose another name.</source>
        <translation>“%1”已经存在，不会被覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 cannot be accepted, nothing was changed. Correct what is reported and try again.</source>
        <translation>“%1”不符合要求，未作任何改动。请按提示改正后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a table. Save it as CSV, XLSX or ODS with the column titles in the first row.</source>
        <translation>“%1”无法作为表格读取。请另存为CSV、XLSX或ODS格式，并把列标题放在第一行。</translation>
    </message>
    <message>
        <source>%1 is not a Zhibu file. Open a file that ends in .zhibu, or import a table into one.</source>
        <translation>“%1”不是支部台账文件。请打开以.zhibu结尾的文件；如果是表格，请先打开台账文件再导入。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be read. Leave it as it is and restore a backup.</source>
        <translation>“%1”已损坏，无法读取。请保留原文件不动，改用备份文件。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of the program. Install that version to open it.</source>
        <translation>“%1”由本软件的更新版本保存。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Close it there and try again.</source>
        <translation>“%1”正被其他程序使用。请先在那里关闭，再重试。</translation>
    </message>
    <message>
        <source>%1 lies in a network or cloud folder, where records can get lost. Copy it to this computer and open the copy.</source>
        <translation>“%1”位于网络文件夹或云盘文件夹中，记录可能丢失。请复制到本机，再打开复制的文件。</translation>
    </message>
    <message>
        <source>%1 was opened for reading only. Open it again for writing to change it.</source>
        <translation>“%1”以只读方式打开，不能修改。如需修改，请确认有修改权限后重新打开。</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check that the folder exists, that you may write there and that the disk is not full.</source>
        <translation>“%1”无法读取或写入。请检查文件夹是否存在、您是否有写入权限、磁盘是否已满。</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation>没有可以撤销或重做的操作。</translation>
    </message>
    <message>
        <source>The operation was stopped, nothing was changed.</source>
        <translation>操作已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>The program made a mistake (%1), nothing was changed. Please report it with the details.</source>
        <translation>程序出错（%1），未作任何改动。请把详细信息反馈给软件维护人员。</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>column missing</source>
        <translation>缺少这一列</translation>
    </message>
    <message>
        <source>unknown column, not read</source>
        <translation>无法识别的列，未读取</translation>
    </message>
    <message>
        <source>two columns for the same field; remove one</source>
        <translation>有两列是同一项内容，请删去一列</translation>
    </message>
    <message>
        <source>more cells than column titles; check for a stray separator</source>
        <translation>单元格多于列标题，请检查是否有多余的分隔符</translation>
    </message>
    <message>
        <source>not a date; write 2024-03-08</source>
        <translation>不是有效日期，请按“2024-03-08”的格式填写</translation>
    </message>
    <message>
        <source>not a month; write 2024-03</source>
        <translation>不是有效月份，请按“2024-03”的格式填写</translation>
    </message>
    <message>
        <source>not a date or time; write 2024-03-08 or 2024-03-08 15:00</source>
        <translation>不是有效的日期或时间，请按“2024-03-08”或“2024-03-08 15:00”的格式填写</translation>
    </message>
    <message>
        <source>not an amount in yuan; write 1234.50</source>
        <translation>不是有效金额（单位：元），请按“1234.50”的格式填写</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>too many decimals, %1 are allowed</source>
        <translation>小数位数过多，最多%1位</translation>
    </message>
    <message>
        <source>must be between %1 and %2</source>
        <translation>应在%1至%2之间</translation>
    </message>
    <message>
        <source>must be 是 or 否</source>
        <translation>只能填“是”或“否”</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>只能填其中一项：%1</translation>
    </message>
    <message>
        <source>the spreadsheet has cut this number; format the column as text and enter it again</source>
        <translation>号码已被表格软件截断，请把这一列设为文本格式，重新填写</translation>
    </message>
    <message>
        <source>too long, at most %1 characters</source>
        <translation>内容过长，最多%1个字</translation>
    </message>
    <message>
        <source>not found in %1</source>
        <translation>在“%1”中找不到</translation>
    </message>
    <message>
        <source>several records of %1 have this name; use the code or number</source>
        <translation>“%1”中有多条记录同名，请改填编码或编号</translation>
    </message>
    <message>
        <source>names a row of this file that has errors itself</source>
        <translation>所指的是本表中另一行，而那一行有误</translation>
    </message>
    <message>
        <source>the same key as line %1</source>
        <translation>与第%1行是同一条记录</translation>
    </message>
    <message>
        <source>the keys of this row belong to two different records</source>
        <translation>本行的编号和号码分属两条不同的记录，请核对</translation>
    </message>
    <message>
        <source>several records match this row; give its number</source>
        <translation>有多条记录与本行相符，请填写编号</translation>
    </message>
    <message>
        <source>another record already has this key</source>
        <translation>已有另一条记录与此相同</translation>
    </message>
    <message>
        <source>must not be earlier than %1</source>
        <translation>不能早于%1</translation>
    </message>
    <message>
        <source>an ID number has 18 characters</source>
        <translation>公民身份号码应为18位</translation>
    </message>
    <message>
        <source>an ID number is 17 digits and a digit or X</source>
        <translation>公民身份号码前17位应为数字，末位应为数字或X</translation>
    </message>
    <message>
        <source>the birth date in the ID number does not exist</source>
        <translation>公民身份号码中的出生日期不存在</translation>
    </message>
    <message>
        <source>the last character of the ID number does not fit the others; look for a typing error</source>
        <translation>公民身份号码的末位与前17位不符，请检查是否输错</translation>
    </message>
    <message>
        <source>differs from the sex in the ID number</source>
        <translation>与公民身份号码中的性别不一致</translation>
    </message>
    <message>
        <source>differs from the birth date in the ID number</source>
        <translation>与公民身份号码中的出生日期不一致</translation>
    </message>
    <message>
        <source>the date of the status is required unless the status is 正常</source>
        <translation>党籍状态不是“正常”时，必须填写状态日期</translation>
    </message>
    <message>
        <source>this kind of dues needs a base or an approved amount</source>
        <translation>这一收缴类别必须填写计算基数或核定月应交</translation>
    </message>
    <message>
        <source>大额 is at least 1000.00 yuan</source>
        <translation>大额党费不得少于1000.00元</translation>
    </message>
    <message>
        <source>this item needs a level</source>
        <translation>这一事项必须填写级别</translation>
    </message>
    <message>
        <source>this level does not belong to the item</source>
        <translation>这一事项没有该级别</translation>
    </message>
    <message>
        <source>this item has no levels; leave the level empty</source>
        <translation>这一事项不分级别，请把级别留空</translation>
    </message>
    <message>
        <source>an organisation cannot be its own superior, directly or through others</source>
        <translation>组织不能直接或间接成为自己的上级组织</translation>
    </message>
    <message>
        <source>the rating scheme has no such criterion</source>
        <translation>评定办法中没有这项指标</translation>
    </message>
    <message>
        <source>differs from a recorded payment only in the amount or the voucher; was it entered twice?</source>
        <translation>与已登记的一笔交纳只差金额或凭证号，请核对是否重复登记</translation>
    </message>
    <message>
        <source>was not yet 18 when admitted</source>
        <translation>入党时未满18周岁</translation>
    </message>
    <message>
        <source>the formal membership lies in a temporary or functional branch, which collects no dues</source>
        <translation>正式组织关系在临时党支部或功能型党支部，而这类党支部不收缴党费</translation>
    </message>
    <message>
        <source>the member&apos;s organisation is not a branch</source>
        <translation>党员所在的组织不是党支部</translation>
    </message>
    <message>
        <source>the group does not belong to the member&apos;s branch</source>
        <translation>党小组不属于党员所在党支部</translation>
    </message>
    <message>
        <source>the post begins before the member joined</source>
        <translation>任职日期早于入党日期</translation>
    </message>
    <message>
        <source>the post continues after the member left</source>
        <translation>党员已离开，任职尚未结束</translation>
    </message>
    <message>
        <source>more ballots than participants</source>
        <translation>测评票数多于参加人数</translation>
    </message>
    <message>
        <source>more members took part than the branch has</source>
        <translation>参加党员人数多于党员总数</translation>
    </message>
    <message>
        <source>dated before the organisation was founded</source>
        <translation>日期在组织成立之前</translation>
    </message>
    <message>
        <source>more votes than voters present</source>
        <translation>表决票数多于实到有表决权人数</translation>
    </message>
    <message>
        <source>more voters present than there are</source>
        <translation>实到有表决权人数多于应到有表决权人数</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>日期在今天之后</translation>
    </message>
    <message>
        <source>neither a founding nor an election date, so the term is unknown</source>
        <translation>成立日期和最近换届日期都未填写，无法计算任期</translation>
    </message>
    <message>
        <source>dues for a time before the member joined</source>
        <translation>党费所属月份早于入党时间</translation>
    </message>
    <message>
        <source>the term has ended and no election is recorded</source>
        <translation>任期已满，没有换届记录</translation>
    </message>
    <message>
        <source>attended, but was not a member of this organisation</source>
        <translation>参加了活动，但当时不是该组织的党员</translation>
    </message>
    <message>
        <source>the file&apos;s internal structure is damaged; restore a backup</source>
        <translation>文件内部已损坏，请改用备份文件</translation>
    </message>
    <message>
        <source>the history of a table is not being recorded; restore a backup</source>
        <translation>有一种台账的改动未被记录，请改用备份文件</translation>
    </message>
    <message>
        <source>%1: this kind of file cannot be written. Use a name that ends in .csv, .xlsx, .pdf, .odt or .html.</source>
        <translation>%1：不能写这种文件。请使用以 .csv、.xlsx、.pdf、.odt 或 .html 结尾的文件名。</translation>
    </message>
    <message>
        <source>%1 holds no table: it is empty.</source>
        <translation>%1 是空的，里面没有表格。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save it without one and import that.</source>
        <translation>%1 设有密码。请另存为不带密码的文件，再导入。</translation>
    </message>
    <message>
        <source>%1: the quotation mark opened in line %2 is never closed. Add the missing mark.</source>
        <translation>%1：第%2行的引号没有成对。请补上缺少的引号。</translation>
    </message>
    <message>
        <source>%1: line %2 is longer than a table allows. Look for a missing line break or quotation mark there.</source>
        <translation>%1：第%2行过长。请检查该处是否缺少换行或引号。</translation>
    </message>
    <message>
        <source>%1 is larger than a table can be. Split it into smaller tables.</source>
        <translation>%1 过大。请拆成几张较小的表格再导入。</translation>
    </message>
    <message>
        <source>admitted before 1 July 1921</source>
        <translation>入党日期早于1921年7月1日</translation>
    </message>
    <message>
        <source>the admission lies in the future</source>
        <translation>入党日期晚于今天</translation>
    </message>
    <message>
        <source>the confirmation lies in the future</source>
        <translation>转正日期晚于今天</translation>
    </message>
    <message>
        <source>confirmed before the admission</source>
        <translation>转正日期早于入党日期</translation>
    </message>
    <message>
        <source>there was no probation at that time: the two dates should be the same</source>
        <translation>当时没有预备期，转正日期应与入党日期相同</translation>
    </message>
    <message>
        <source>confirmed before the probation of that time had ended</source>
        <translation>转正日期早于当时规定的预备期届满之日</translation>
    </message>
    <message>
        <source>confirmed later than the probation and one extension allow</source>
        <translation>转正日期超过预备期加一次延长的期限</translation>
    </message>
    <message>
        <source>a full member without a date of confirmation</source>
        <translation>正式党员没有登记转正日期</translation>
    </message>
    <message>
        <source>a probationary member with a date of confirmation</source>
        <translation>预备党员登记了转正日期</translation>
    </message>
    <message>
        <source>the probation and its extension are over; decide on the confirmation</source>
        <translation>预备期（含延长）已满，请及时讨论转正</translation>
    </message>
    <message>
        <source>was not yet 18 when admitted; that was possible before 1956, please check</source>
        <translation>入党时不满18周岁；1956年以前有这种情况，请核对</translation>
    </message>
    <message>
        <source>the admission is close to a change of the rules; please check the date</source>
        <translation>入党日期临近规定变动之时，请核对</translation>
    </message>
    <message>
        <source>these rules in the file cannot be read; restore a backup</source>
        <translation>台账文件中的这份规则无法读取，请用备份恢复</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1〔%2〕</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2条</translation>
    </message>
    <message>
        <source>not a telephone number; only digits, +, - and blanks</source>
        <translation>不是有效的电话号码，只能填数字、“+”、“-”和空格</translation>
    </message>
    <message>
        <source>the number belongs to %1 (%2), who would get another name; check it</source>
        <translation>该号码属于%1（%2），导入后此人将改名，请核对</translation>
    </message>
    <message>
        <source>other records depend on it: %1; change those first</source>
        <translation>还有记录与它相关联：%1；请先修改那些记录</translation>
    </message>
    <message>
        <source>it still has %1; if it was dissolved, fill in 撤销日期 instead</source>
        <translation>该组织还有%1；如该组织已撤销，请填写撤销日期</translation>
    </message>
    <message>
        <source>answered on a day: say how</source>
        <translation>填了答复日期，就要写处理意见</translation>
    </message>
    <message>
        <source>only what is done can be struck off; fill in 完成日期 first</source>
        <translation>没有完成的不能销号，请先填完成日期</translation>
    </message>
    <message>
        <source>what is struck off needs its result and proof</source>
        <translation>销号要有整改结果和佐证</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and was not attached, nothing was changed. Make it smaller and try again.</source>
        <translation>“%1”超过%2 MB，没有添加，也没有改动任何内容。请缩小后再试。</translation>
    </message>
    <message>
        <source>The content of %1 is missing in the file. Attach it again or restore a backup.</source>
        <translation>文件里找不到“%1”的内容。请重新添加，或用备份恢复。</translation>
    </message>
    <message>
        <source>The content of %1 has changed since it was attached and is not given out. Attach it again or restore a backup.</source>
        <translation>“%1”的内容与添加时不一致，不能取出。请重新添加，或用备份恢复。</translation>
    </message>
    <message>
        <source>brings points, but has neither a document nor an attached file to prove it</source>
        <translation>加分事项既没有填写依据，也没有附件</translation>
    </message>
    <message>
        <source>the content of this attached file is missing; attach it again or restore a backup</source>
        <translation>附件的内容丢失，请重新添加，或用备份恢复</translation>
    </message>
    <message>
        <source>the content of this attached file has changed since; attach it again or restore a backup</source>
        <translation>附件的内容与添加时不一致，请重新添加，或用备份恢复</translation>
    </message>
    <message>
        <source>an attached file whose record is gone</source>
        <translation>附件所属的记录已不存在</translation>
    </message>
    <message>
        <source>what is struck off needs who did so</source>
        <translation>销号要写明销号人</translation>
    </message>
    <message>
        <source>differs from the star confirmed for that year: %1</source>
        <translation>与当年批准的星级（%1）不一致</translation>
    </message>
    <message>
        <source>the rating scheme “%1” gives no such star</source>
        <translation>评定办法“%1”没有这个星级</translation>
    </message>
    <message>
        <source>not answered, and the publicity ended on %1</source>
        <translation>公示已于%1期满，还没有答复</translation>
    </message>
    <message>
        <source>the plaque is not for the star of that year: %1</source>
        <translation>当年星级为%1，不在授牌范围内</translation>
    </message>
    <message>
        <source>to be done by this day, and not done yet</source>
        <translation>已过整改期限，还没有完成</translation>
    </message>
    <message>
        <source>more is deducted than there is</source>
        <translation>扣除项合计大于计入项合计</translation>
    </message>
    <message>
        <source>an approved amount, or a change within the year, needs its reason</source>
        <translation>填写核定月应交，或年度内重新核定，须说明理由</translation>
    </message>
    <message>
        <source>%1 is closed too; reopen the latest month first</source>
        <translation>%1 也已结账；请从最后结账的月份开始取消</translation>
    </message>
    <message>
        <source>something was returned of this payment; it stays as it is</source>
        <translation>这笔交纳已有冲销，不能再改</translation>
    </message>
    <message>
        <source>there is no such payment to return anything of</source>
        <translation>没有找到所冲销的那笔交纳</translation>
    </message>
    <message>
        <source>say what the money was spent for</source>
        <translation>请填写用途</translation>
    </message>
    <message>
        <source>only what is spent has a purpose</source>
        <translation>只有“使用”才填写用途</translation>
    </message>
    <message>
        <source>another reduction already holds for one of these months</source>
        <translation>这些月份中已有另一项减免</translation>
    </message>
    <message>
        <source>the base is not the sum of its items</source>
        <translation>计算基数与核定明细的合计不一致</translation>
    </message>
    <message>
        <source>dues are spent and allocated by collective decision only; none is noted</source>
        <translation>使用和下拨党费须集体研究决定，尚未登记</translation>
    </message>
    <message>
        <source>more dues were spent than there were; the balance is %1</source>
        <translation>支出多于收入，结存为 %1</translation>
    </message>
    <message>
        <source>more than was paid; at most %1 is left to be returned</source>
        <translation>超过实交金额；最多还可冲销 %1 元</translation>
    </message>
    <message>
        <source>only 上缴, 下拨, 回拨 and 退回 have another organisation</source>
        <translation>只有上缴、下拨、回拨、退回才填对方组织，且不能是本组织</translation>
    </message>
    <message>
        <source>a remittance for %1 to %2 lies partly in these months; choose months that hold all of it</source>
        <translation>%1 至 %2 的上缴只有一部分在所选月份内；请选择包含其全部月份的期间</translation>
    </message>
    <message>
        <source>no base of this member begins in this month</source>
        <translation>该党员没有自本月起生效的核定基数</translation>
    </message>
    <message>
        <source>no star is entered for the year of the plaque</source>
        <translation>授牌年度没有登记星级</translation>
    </message>
    <message>
        <source>%1 cannot bear this date, nothing was changed. Correct the date.</source>
        <translation>“%1”不能用这个日期，没有作任何改动。请改正日期。</translation>
    </message>
    <message>
        <source>rating of %1, %2: %3 is dated %4, though %5 lasted until %6</source>
        <translation>%1年%2评定的步骤日期颠倒：“%3”在%4，“%5”却到%6为止</translation>
    </message>
    <message>
        <source>%1: %2, %3, confirmed %4</source>
        <translation>%1：%2年%3的结果已经批准，%4</translation>
    </message>
    <message>
        <source>without a star</source>
        <translation>未评星级</translation>
    </message>
    <message>
        <source>with star %1</source>
        <translation>%1星级</translation>
    </message>
    <message>
        <source>the star confirmed for %1 is missing in 历年星级: %2</source>
        <translation>%1年已经批准的星级在“历年星级”里没有：%2</translation>
    </message>
    <message>
        <source>has a star, but was confirmed without one for that year</source>
        <translation>登记了星级，而该年批准的结果是未评</translation>
    </message>
    <message>
        <source>paid more than six months after: dues are made up for six months at the most, as a rule (中组发〔2008〕3号 art. 12)</source>
        <translation>补交超过六个月：补交时间一般不得超过六个月（中组发〔2008〕3号第十二条）</translation>
    </message>
    <message>
        <source>%1 is closed already</source>
        <translation>%1已经结账</translation>
    </message>
    <message>
        <source>%1, in which something was received, was closed by %2; with another superior it would no longer be as it was. Reopen it first</source>
        <translation>%1有收款，已由%2结账；换了上级，这个月的结账情况就变了。请先重新开账</translation>
    </message>
    <message>
        <source>what is corrected or given back needs its reason</source>
        <translation>更正、退还的，须写明原因</translation>
    </message>
    <message>
        <source>say which reason is a proper one</source>
        <translation>认定有正当理由的，须写明是什么原因</translation>
    </message>
    <message>
        <source>dues for months after the member left or died, and nothing of it was returned</source>
        <translation>所属月份在党员转出、出党或去世以后，也没有退还</translation>
    </message>
    <message>
        <source>this day is still to come, or before the Party was founded in July 1921</source>
        <translation>这一天还没有到，或者早于1921年7月建党</translation>
    </message>
    <message>
        <source>no star is entered for the year of the demonstration point</source>
        <translation>示范点所属年度没有登记星级</translation>
    </message>
    <message>
        <source>a demonstration point has the highest star, not that of the year: %1</source>
        <translation>示范点应为最高星级，而该年度星级为%1</translation>
    </message>
    <message>
        <source>too few of the voters due were present (half of them, for an admission more than half); explain it in 表决说明</source>
        <translation>到会有表决权的人数不够（须达到应到的半数，接收预备党员或转正须超过半数）；请在“表决说明”中写明理由</translation>
    </message>
    <message>
        <source>not more than half of the voters due said yes; explain it in 表决说明</source>
        <translation>赞成票没有超过应到会有表决权人数的一半；须在“表决说明”中说明</translation>
    </message>
    <message>
        <source>more than a third of those rated are 优秀: %1 at most</source>
        <translation>优秀等次超过参评人数的三分之一：最多%1名</translation>
    </message>
    <message>
        <source>nobody is elected yet, so there are no posts to give</source>
        <translation>还没有人当选，没有职务可以登记</translation>
    </message>
    <message>
        <source>the result is not lawful; only with the reason in 例外说明 is it completed</source>
        <translation>选举结果不合规定；写明“例外说明”才能完成换届</translation>
    </message>
    <message>
        <source>there must be %1 candidates at least, there are %2</source>
        <translation>候选人至少要有%1名，只有%2名</translation>
    </message>
    <message>
        <source>more voting papers collected than issued</source>
        <translation>收回的选票多于发出的选票</translation>
    </message>
    <message>
        <source>more votes than the %1 valid voting papers</source>
        <translation>票数多于有效选票%1张</translation>
    </message>
    <message>
        <source>has a duty without being elected; %1 votes are needed</source>
        <translation>没有当选却有分工；需要%1票</translation>
    </message>
    <message>
        <source>a 预备党员 takes part in the review but is not graded</source>
        <translation>预备党员参加评议，不评定等次</translation>
    </message>
    <message>
        <source>entered after the approval; the confirmed result does not hold it</source>
        <translation>批准以后才登记，已确认的结果里没有这项决定</translation>
    </message>
    <message>
        <source>changed after the approval; the star decided then: %1</source>
        <translation>批准以后改过，批准时决定的星级是：%1</translation>
    </message>
    <message>
        <source>the decision on the star confirmed for %1, %2, is gone: %3</source>
        <translation>%1年%2确认结果所依据的星级决定已经删除，当时决定的星级是：%3</translation>
    </message>
    <message>
        <source>%1 is a workbook in the format .xls, .et or .xlsb, which is not read. Open it in Excel or WPS, save it as .xlsx and import that.</source>
        <translation>%1 是 .xls、.et 或 .xlsb 格式的工作簿，不能直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>%1 is a file of an old Office program and not a workbook that can be read. Open it there, save the table as .xlsx and import that.</source>
        <translation>%1 是旧版 Office 文件，不是可读取的工作簿。请用原来的程序打开，把表格另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>%1 is a text document. Copy its table into Excel or WPS, save it as .xlsx and import that.</source>
        <translation>%1 是文字文档。请把其中的表格复制到 Excel 或 WPS 中，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>%1 has no sheet “%2”. Write its name as it stands on the tab.</source>
        <translation>%1 里没有名为“%2”的工作表。请照工作表标签上的名称填写。</translation>
    </message>
    <message>
        <source>%1 is a web page or an XML file, whatever its name says. Open it in Excel or WPS, save it as .xlsx and import that.</source>
        <translation>%1 其实是网页或 XML 文件，只是用了表格的后缀。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>the spreadsheet shows an error here, or a formula without a result; open it in Excel or WPS, correct it, save it and import it again</source>
        <translation>表格里这一格是错误值，或公式没有结果；请用 Excel 或 WPS 打开，改好并保存后重新导入</translation>
    </message>
    <message>
        <source>not taken: the file keeps this elsewhere; %1 row(s) say something here, enter those there by hand</source>
        <translation>没有读入：这项内容在本软件里另有地方登记；表中有 %1 行填了，请到相应的地方补登</translation>
    </message>
    <message>
        <source>one syllable in letters for each character, with blanks between: yu chi</source>
        <translation>每字一个音节，只用字母，中间空一格，如：yu chi</translation>
    </message>
    <message>
        <source>not in the dictionary of this field; correct it or add the word there</source>
        <translation>字典里没有这个词，请改正，或者把它加进字典</translation>
    </message>
    <message>
        <source>does not agree with the change “%1” of %2</source>
        <translation>与%2登记的变动“%1”不一致</translation>
    </message>
    <message>
        <source>is marked as not present in the attendance of this meeting</source>
        <translation>在这次会议的考勤里没有到会</translation>
    </message>
    <message>
        <source>%1 is still a member and is not purged, nothing was changed. Record under 党员变动 first that he left.</source>
        <translation>%1 还是党员（包括停止党籍的），不能清除，什么也没有改动。先在“党员变动”里登记他已离开。</translation>
    </message>
    <message>
        <source>%1 is not possible: this member has died</source>
        <translation>不能%1：该党员已去世</translation>
    </message>
    <message>
        <source>%1 is not possible: who was expelled or struck off is not restored; he may apply anew</source>
        <translation>不能%1：已经出党的不能恢复党籍，可以重新申请入党</translation>
    </message>
    <message>
        <source>%1 is not possible: the membership was transferred elsewhere, the organisation there decides; he may only be transferred back</source>
        <translation>不能%1：组织关系已经转出，由现在的党组织处理；转回来的登记转入</translation>
    </message>
    <message>
        <source>%1 is not possible: the membership is here already</source>
        <translation>不能%1：组织关系已经在这里</translation>
    </message>
    <message>
        <source>%1 is only possible after 停止党籍</source>
        <translation>%1只用于已停止党籍的党员</translation>
    </message>
    <message>
        <source>%1 is not possible while the membership is suspended; restore it first</source>
        <translation>停止党籍期间不能%1，请先恢复党籍</translation>
    </message>
    <message>
        <source>%1 is for full members; of a probationary member it is 取消预备党员资格</source>
        <translation>%1只用于正式党员；预备党员应取消预备党员资格</translation>
    </message>
    <message>
        <source>%1 is for probationary members only</source>
        <translation>%1只用于预备党员</translation>
    </message>
    <message>
        <source>there is still %1 of this person; nobody is deleted: record under 党员变动 that he left</source>
        <translation>他名下还有%1，党员不能直接删除：他离开了，请登记“党员变动”</translation>
    </message>
    <message>
        <source>member %1 has the same name and birth date</source>
        <translation>与党员 %1 的姓名、出生日期相同</translation>
    </message>
    <message>
        <source>member %1 has the same number of identity</source>
        <translation>与党员 %1 的公民身份号码相同</translation>
    </message>
    <message>
        <source>a number of 15 digits, which is no longer valid</source>
        <translation>15位旧号码，已经停用</translation>
    </message>
    <message>
        <source>would be %1 years old; still a member?</source>
        <translation>已满%1岁，党籍状态是否仍为正常？</translation>
    </message>
    <message>
        <source>not filled in: %1</source>
        <translation>未填：%1</translation>
    </message>
    <message>
        <source>not yet ended when %1 became secretary on %2</source>
        <translation>%1 于 %2 任书记时，此任尚未结束</translation>
    </message>
    <message>
        <source>holds the post %1 there too, since %2</source>
        <translation>在同一组织还任%1（%2 起）</translation>
    </message>
    <message>
        <source>a probationary member can neither vote nor be elected</source>
        <translation>预备党员没有表决权、选举权和被选举权，不能任此职</translation>
    </message>
    <message>
        <source>a post in a branch whose member he is not</source>
        <translation>所任职务的党支部不是本人所在党支部</translation>
    </message>
    <message>
        <source>is on the list of %1 meeting(s) of a branch he does not belong to</source>
        <translation>在非所在党支部的%1次活动考勤中</translation>
    </message>
    <message>
        <source>both have %1 “%2”, and only one can stay</source>
        <translation>两人都有%1“%2”，只能留一条，请先改对或删去其中一条</translation>
    </message>
    <message>
        <source>%1 “%2” of the other cannot be taken over</source>
        <translation>并入一方的%1“%2”不能并过来，请先修改</translation>
    </message>
    <message>
        <source>longer than the %1 days a letter may be valid</source>
        <translation>介绍信的有效期最长%1天</translation>
    </message>
    <message>
        <source>another letter of the year has the same number</source>
        <translation>当年另有一封介绍信用了这个编号</translation>
    </message>
    <message>
        <source>accepted, but no 党员变动 of that day says so</source>
        <translation>已登记接收，但“党员变动”里没有当天的记录</translation>
    </message>
    <message>
        <source>no contact for %1 months or more</source>
        <translation>已有%1个月以上没有联系</translation>
    </message>
    <message>
        <source>out of contact for %1 months or more: if every search was in vain, %2 is to be proposed</source>
        <translation>失联已满%1个月：经多方查找仍无法取得联系的，应提出%2的意见</translation>
    </message>
    <message>
        <source>suspended for %1 years or more: 自行脱党除名 or 恢复党籍 is to be decided</source>
        <translation>停止党籍已满%1年：应研究决定自行脱党除名或者恢复党籍</translation>
    </message>
    <message>
        <source>is not what the change “%1” of %2 made of the organisation</source>
        <translation>与 %2 的组织变动“%1”不一致</translation>
    </message>
    <message>
        <source>the rating scheme “%1” does not rate organisations of this kind</source>
        <translation>评定办法“%1”不评定这一类组织</translation>
    </message>
    <message>
        <source>raised after the publicity ended on %1; say in 备注 why it is heard all the same</source>
        <translation>公示已于%1期满，提出日期在此之后；仍受理的，请在备注里写明理由</translation>
    </message>
    <message>
        <source>the letter was valid until %1; ask where the member is, or void it</source>
        <translation>介绍信有效期到 %1 为止；请了解党员在哪里，或者把介绍信作废</translation>
    </message>
    <message>
        <source>the receipt should have been back by %1</source>
        <translation>回执应在 %1 以前收回</translation>
    </message>
    <message>
        <source>hidden as in a list on the screen; the whole number or text is needed here, or an empty cell</source>
        <translation>这是列表中隐去的内容，请填写完整的号码或文字，或者留空</translation>
    </message>
    <message>
        <source>of a person who was purged here: not taken back; if he has come back, enter him anew</source>
        <translation>这个人的信息在这里已彻底清除，不再收回；确实又转来的，请重新登记</translation>
    </message>
    <message>
        <source>another number is stored of this person; check who is meant</source>
        <translation>与此人原来的号码不同，请核对是不是这个人</translation>
    </message>
    <message>
        <source>an empty cell: what is stored is taken away</source>
        <translation>空格子：原来的内容将被清空</translation>
    </message>
    <message>
        <source>he is in this branch already; choose the one he moves to</source>
        <translation>此人已经在这个党支部，请选要转去的党支部</translation>
    </message>
    <message>
        <source>a letter by which somebody was accepted was not given back unused; take out one of the two days</source>
        <translation>已经接收的介绍信不能又作废，请去掉其中一个日期</translation>
    </message>
    <message>
        <source>nobody of the masses took part, whom the assessment is to take in</source>
        <translation>没有群众参加，测评应当吸纳群众代表参加</translation>
    </message>
    <message>
        <source>changes what was fixed for the year from %1 on: give the reason</source>
        <translation>改动了%1起已核定的当年党费，请写明核定理由</translation>
    </message>
    <message>
        <source>a temporary or functional branch holds no elections, admits nobody and punishes nobody; the branch of the formal membership does (组工通讯 on 临时党支部)</source>
        <translation>临时、功能型党支部不组织选举，不发展和处分党员，由正式组织关系所在的党支部办理（组工通讯关于临时党支部）</translation>
    </message>
    <message>
        <source>there is no record of the 支部党员大会 of that day; “Record meeting” on the page 换届 begins it</source>
        <translation>那天的支部党员大会没有记录；在“换届”页点“记录会议”补上</translation>
    </message>
    <message>
        <source>the record of the meeting %1 says %2</source>
        <translation>会议记录 %1 写的是 %2</translation>
    </message>
    <message>
        <source>the election is held but not completed: the posts and the term are still those before; “Complete” on the page 换届 writes them</source>
        <translation>选举大会已经召开，换届还没有办结：职务和任期仍是上一届的；在“换届”页点“完成换届”</translation>
    </message>
    <message>
        <source>no record here answers to this row: what tells it is empty or written otherwise; to add a new one, the table lacks %1</source>
        <translation>对不上已有的记录：用来认的这一列空着，或与已有的不一样；要新增，表格里还缺%1</translation>
    </message>
    <message>
        <source>cannot be together with %1 of %2: one of the two is wrong, or what lies between them is missing</source>
        <translation>与 %2 的“%1”矛盾：其中一项有误，或者缺了两者之间的变动</translation>
    </message>
    <message>
        <source>a Chinese name has no blanks between its characters</source>
        <translation>姓名的字与字之间有空格</translation>
    </message>
    <message>
        <source>dated after the organisation was dissolved (%1 in all, the last of %2): they stay with it as recorded, or undo the change and take a later day for it</source>
        <translation>日期在组织撤销之后（共%1次，最后一次%2）：可以按原样留在原组织，或者撤销这次组织变动，改填更晚的日期</translation>
    </message>
    <message>
        <source>more than half of the voters due said yes; explain it in 表决说明</source>
        <translation>赞成票已超过应到有表决权人数的半数；请在“表决说明”里写明原因</translation>
    </message>
    <message>
        <source>%1 is closed; take a day in an open month (what went wrong is reversed there), or reopen it</source>
        <translation>%1 已结账；请改用未结账月份的日期（记错的也在未结账的月份冲销），或先重新开账</translation>
    </message>
    <message>
        <source>the number stands on another day of the year as well; give one of them another</source>
        <translation>当年另一天也用了这个号；请把其中一个改掉</translation>
    </message>
    <message>
        <source>the organisation is dissolved since %1: move to another one, end it the day before, or correct the day</source>
        <translation>所在组织已于%1撤销：转到别的组织，或者到前一天为止；撤销日期有误的，改正日期</translation>
    </message>
    <message>
        <source>by this and later changes of superior, organisations were above each other up to %1 (%2); correct the date or the former superior of one of them</source>
        <translation>按这一条和以后的隶属调整，到%1为止这些党组织互为上级（%2）；请改正其中一条的日期或者原上级组织</translation>
    </message>
    <message>
        <source>stands in this election; candidates neither watch nor count the votes</source>
        <translation>是这次选举的候选人；候选人不担任监票人、计票人</translation>
    </message>
    <message>
        <source>no less than the %1 due a month without it; write what is to be paid a month after the reduction, in yuan, and leave 核定月应交 empty where it says the same</source>
        <translation>不少于不减免时每月应交的 %1 元；这里填减免以后每月交多少元，“核定月应交”已经写了同样数目的，把那里改为空</translation>
    </message>
    <message>
        <source>told here, while 党纪处分 has nothing about the member within a year of it: record the sanction there, or take the member out here if there was none</source>
        <translation>前后一年内“党纪处分”里没有此人：请到那里补登（打开记录，新的一条已填好党员、日期和文号）；没有给处分的，把这里的党员去掉</translation>
    </message>
    <message>
        <source>%2 seats are not close to those elected for; there must be %1 at least</source>
        <translation>减少到%2名，不接近应选名额，不能少于%1名</translation>
    </message>
    <message>
        <source>is confirmed, but the record of the meeting %1 says it was not carried</source>
        <translation>已经转正，会议%1的记录却写着未通过</translation>
    </message>
    <message>
        <source>is confirmed, but by the record of the meeting %1 it was not carried: %2 for it of %3 voters due</source>
        <translation>已经转正，按会议%1的记录却没有通过：赞成%2票，应到有表决权%3人</translation>
    </message>
    <message>
        <source>rating of %1, %2: %3 is dated %4, before that year</source>
        <translation>%1年%2评定的步骤“%3”日期是%4，早于这个年度</translation>
    </message>
    <message>
        <source>a row alone moves nobody, and the member is still in this branch: record the 支部间调动 in the window with 现党支部, which moves him, or first change his 所在党支部 (a table of 党员 does it, too)</source>
        <translation>只登记这一行不会把人调走，而这名党员还在这个党支部：请在窗口里登记支部间调动并填“现党支部”（人同时调过去），或者先改他的“所在党支部”（用党员表格导入也可以）</translation>
    </message>
    <message>
        <source>was at the meeting and needs none for it: mend the attendance, or delete this</source>
        <translation>考勤写着到会，不用补课：改考勤，或者删除这一条</translation>
    </message>
    <message>
        <source>dated after the approval of %1; the confirmed result does not hold it</source>
        <translation>决定日期晚于批准日期（%1），已确认的结果里没有这项决定</translation>
    </message>
    <message>
        <source>taken for %1, without a number; changed there: %2; check who is meant</source>
        <translation>没有编号，按姓名认作%1；要改的：%2。请核对是不是这个人</translation>
    </message>
    <message>
        <source>not a date but the number Excel keeps for %1; format the column as date, or write %1</source>
        <translation>不是日期，是 Excel 里 %1 的日期数；请把这一列设成日期格式，或者写成 %1</translation>
    </message>
</context>
<context>
    <name>WorksheetPanel</name>
    <message>
        <source>&amp;Worksheet</source>
        <translation>核算表(&amp;W)</translation>
    </message>
    <message>
        <source>Worksheet of the base</source>
        <translation>基数核算表</translation>
    </message>
    <message>
        <source>Esc goes back to the members</source>
        <translation>Esc 回到党员表</translation>
    </message>
</context>
<context>
    <name>zhibu::ActivitiesPage</name>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>No meeting is recorded here. Click an empty circle above, or press Ctrl+N.</source>
        <translation>这里还没有会议记录。请点击上方的空心圆圈，或按Ctrl+N开始记录。</translation>
    </message>
    <message>
        <source>Record meeting</source>
        <translation>记录会议</translation>
    </message>
    <message>
        <source>Record a meeting (Ctrl+N)</source>
        <translation>记录一次会议（Ctrl+N）</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>会议类型</translation>
    </message>
    <message>
        <source>the attachments of %1</source>
        <translation>%1年的附件</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>This period is exempt several times</source>
        <translation>这一期有几条免开登记，看哪一条？</translation>
    </message>
    <message numerus="yes">
        <source>%n make-up(s) (补课) are recorded for what is to be deleted, and are deleted along with it.</source>
        <translation>
            <numerusform>要删除的活动有%n条补课记录，将一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete all of it</source>
        <translation>全部删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save the meeting first (Ctrl+Enter)</source>
        <translation>请先保存会议记录（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>zhibu::AnniversariesPage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>Birthday cards</source>
        <translation>贺卡</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>Anniversaries of the month</source>
        <translation>本月的纪念日</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards of the month for 政治生日 and 光荣在党50年, and to remind of the end of 预备期 and 影响期, to be cut apart</source>
        <translation>本月的政治生日、光荣在党50年贺卡，以及预备期满、处分影响期满提醒卡，可以裁开</translation>
    </message>
</context>
<context>
    <name>zhibu::ArrearsModel</name>
    <message>
        <source>⚠ %1 months in a row: to be examined</source>
        <translation>⚠ 连续 %1 个月，须研究</translation>
    </message>
    <message>
        <source>● %1 months: remind</source>
        <translation>● 满 %1 个月，提醒</translation>
    </message>
    <message>
        <source>○ open</source>
        <translation>○ 未交</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>欠交</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>欠交金额</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What was done last</source>
        <translation>最近情况</translation>
    </message>
    <message>
        <source>Oldest month</source>
        <translation>最早欠交月</translation>
    </message>
    <message>
        <source>Most months in a row</source>
        <translation>最长连续月数</translation>
    </message>
</context>
<context>
    <name>zhibu::ArrearsTab</name>
    <message numerus="yes">
        <source>%n members in arrears, %1 yuan open</source>
        <translation>
            <numerusform>%n人欠交，共 %1 元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be examined</source>
        <translation>
            <numerusform>%n人须研究</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>What was done about the arrears of %1</source>
        <translation>欠交情况：%1</translation>
    </message>
    <message>
        <source>Reminder slips</source>
        <translation>催交单</translation>
    </message>
    <message numerus="yes">
        <source>%1 owes %2 yuan. The oldest month is %3; nothing is paid for up to %n months in a row.</source>
        <translation>
            <numerusform>%1 欠交 %2 元，最早一个月是 %3，最长连续%n个月没有交。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::AssessmentDialog</name>
    <message>
        <source>Fix dues: %1</source>
        <translation>核定党费：%1</translation>
    </message>
    <message>
        <source>Fix dues</source>
        <translation>核定党费</translation>
    </message>
    <message>
        <source>%1, from %2: %3</source>
        <translation>适用：%1，自 %2 起。依据：%3</translation>
    </message>
    <message>
        <source>Receipts of %1 are closed: what is fixed here changes what was due in it, not what was paid.</source>
        <translation>%1 的收缴已经结账：在这里核定会改变当月应交，不改变实交。</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 yuan a month</source>
        <translation>，月应交合计 %1 元</translation>
    </message>
    <message>
        <source>, %1 more than before</source>
        <translation>，比原来多 %1 元</translation>
    </message>
    <message>
        <source>, %1 less than before</source>
        <translation>，比原来少 %1 元</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>改动%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not fixed</source>
        <translation>
            <numerusform>%n人未核定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n cannot be posted as they are</source>
        <translation>
            <numerusform>⚠ %n人还不能过账</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Left out, because nobody here is called that, or several are: %1.</source>
        <translation>没有对上（没有这个人，或有同名的）：%1。</translation>
    </message>
    <message>
        <source>No amounts: %1.</source>
        <translation>不是金额：%1。</translation>
    </message>
    <message>
        <source>Enter: down · Tab: right · Ctrl+V: paste from Excel · Ctrl+D: as above · F4: worksheet · Ctrl+Enter: post</source>
        <translation>Enter 往下 · Tab 往右 · Ctrl+V 从 Excel 粘贴 · Ctrl+D 同上一行 · F4 核算表 · Ctrl+Enter 过账</translation>
    </message>
    <message numerus="yes">
        <source>Dues of %n members fixed from %1 on</source>
        <translation>
            <numerusform>已核定%n人的党费，自 %1 起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was entered here for %n members is not posted.</source>
        <translation>
            <numerusform>这里填的%n人还没有过账。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要了(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>⚠ what was entered for %n others, who do not owe in this month, is not posted</source>
        <translation>
            <numerusform>⚠ 另外录入的%n名党员在这个月不应交党费，不会过账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted for %n members.</source>
        <translation>
            <numerusform>已粘贴%n名党员的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because their kind asks for no base: %1.</source>
        <translation>没有粘贴（收缴类别不用计算基数）：%1。</translation>
    </message>
    <message>
        <source>Left out, because it is not asked for here: %1.</source>
        <translation>没有粘贴（这里不填这些项）：%1。</translation>
    </message>
    <message>
        <source>The members of this month are still being read</source>
        <translation>正在读取这个月的党员，请稍候再过账</translation>
    </message>
    <message>
        <source>“%1” is no amount of yuan: nothing was changed</source>
        <translation>“%1”不是金额，没有改动</translation>
    </message>
    <message>
        <source>&amp;Post it</source>
        <translation>过账(&amp;P)</translation>
    </message>
    <message>
        <source>More than %1 yuan a month were entered for %2. Post it all the same?</source>
        <translation>以下人员填写的基数每月超过%1元：%2。仍然过账吗？</translation>
    </message>
    <message>
        <source>A base of 0 was entered for %1: nothing is to be paid. A relief is entered on the tab %2, with its reason. Post it all the same?</source>
        <translation>以下人员的基数填了0，不用交党费：%1。免交的应当在“%2”一栏登记，写上理由。仍然过账吗？</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of a kind that was not given, see the remarks</source>
        <translation>
            <numerusform>⚠ %n 人没有填收缴类别，是推定的，见“提示”</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out with all of their line, because this is no kind: %1. Kinds are: %2.</source>
        <translation>整行没有粘贴，收缴类别不认识：%1。可以填：%2。</translation>
    </message>
</context>
<context>
    <name>zhibu::AssessmentModel</name>
    <message>
        <source>not fixed yet</source>
        <translation>未核定</translation>
    </message>
    <message>
        <source>a relief runs</source>
        <translation>减免期内</translation>
    </message>
    <message>
        <source>base older than a year</source>
        <translation>基数已用一年以上</translation>
    </message>
    <message>
        <source>retired by the post, not by the kind</source>
        <translation>岗位写退休，类别不是</translation>
    </message>
    <message>
        <source>the worksheet does not make the base</source>
        <translation>明细与基数不符</translation>
    </message>
    <message>
        <source>replaces what is fixed from this month on</source>
        <translation>替换本月的核定</translation>
    </message>
    <message>
        <source>fixed anew within the year</source>
        <translation>年内重新核定</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>收缴类别</translation>
    </message>
    <message>
        <source>Old base</source>
        <translation>原基数</translation>
    </message>
    <message>
        <source>New base</source>
        <translation>新基数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Due a month</source>
        <translation>月应交</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Fixed due</source>
        <translation>核定月应交</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>holds until %1, another base follows</source>
        <translation>只到 %1 为止，之后另有核定</translation>
    </message>
    <message>
        <source>paid until %1 by the old amount</source>
        <translation>已按原数交到%1</translation>
    </message>
    <message>
        <source>base 0: nothing to pay?</source>
        <translation>基数为 0：不用交？</translation>
    </message>
    <message>
        <source>not fixed yet; %1 by the post, if nothing else is chosen</source>
        <translation>未核定；不另选的，按工作岗位算%1</translation>
    </message>
    <message>
        <source>no kind was given: taken as %1</source>
        <translation>没有填收缴类别：暂按%1</translation>
    </message>
    <message>
        <source>no kind was given: taken as %1 by the post</source>
        <translation>没有填收缴类别：按工作岗位算%1</translation>
    </message>
</context>
<context>
    <name>zhibu::AttachmentPart</name>
    <message>
        <source>content missing</source>
        <translation>内容丢失</translation>
    </message>
    <message>
        <source>content changed</source>
        <translation>内容已改变</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1添加</translation>
    </message>
    <message>
        <source>on saving</source>
        <translation>保存时添加</translation>
    </message>
    <message>
        <source>Attached when the record is saved</source>
        <translation>保存记录时一并添加</translation>
    </message>
    <message>
        <source>none; drag files here</source>
        <translation>无；可把文件拖到这里</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>The record has these files already</source>
        <translation>这条记录已有这些附件</translation>
    </message>
    <message>
        <source>No program opens %1; save it and open it from there</source>
        <translation>没有能打开“%1”的程序；可另存后再打开</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>附件另存为</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已保存到：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files, each of %1 at most; they can also be dragged onto the form</source>
        <translation>添加文件，单个不超过%1；也可以把文件拖到表单上</translation>
    </message>
    <message>
        <source>Make large photos smaller</source>
        <translation>缩小大照片</translation>
    </message>
    <message>
        <source>Save all into a folder…</source>
        <translation>全部存到文件夹…</translation>
    </message>
    <message>
        <source>Make photos smaller</source>
        <translation>缩小照片</translation>
    </message>
    <message>
        <source>Attach the originals</source>
        <translation>添加原照片</translation>
    </message>
    <message>
        <source>These photos are large. Smaller ones show as much on paper and keep the file handy; what the camera noted in them, such as the day they were taken, is not kept. The originals stay where they are. The answer is remembered: the menu beside Add changes it.</source>
        <translation>这些照片比较大。缩小后打印看不出差别，台账文件也小；相机记在照片里的拍摄日期等不保留，原来的照片不动。以后照此办理，在“添加”旁边的小箭头里可以改。</translation>
    </message>
</context>
<context>
    <name>zhibu::AttendancePage</name>
    <message>
        <source>Nobody has to make up for a meeting</source>
        <translation>没有待补课的人</translation>
    </message>
    <message numerus="yes">
        <source>%n absences without a make-up</source>
        <translation>
            <numerusform>待补课%n人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n名党员</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等，另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>登记(&amp;E)</translation>
    </message>
    <message>
        <source>Enter a make-up</source>
        <translation>登记补课</translation>
    </message>
    <message numerus="yes">
        <source>%n absences made up for</source>
        <translation>
            <numerusform>已登记补课%n人次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::BallotModel</name>
    <message>
        <source>Ballots / present</source>
        <translation>票数 / 到会</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>参与率</translation>
    </message>
    <message>
        <source>%1: a whole number</source>
        <translation>%1：填整数</translation>
    </message>
    <message>
        <source>All ballots beside the members and others who came</source>
        <translation>四种票合计，和参加党员、参加群众的合计对照</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>More ballots than people who came</source>
        <translation>票数比到会的人多</translation>
    </message>
    <message>
        <source>More members came than there are</source>
        <translation>参加党员比党员总数多</translation>
    </message>
    <message>
        <source>More took part than there are</source>
        <translation>参加的比应有的还多</translation>
    </message>
</context>
<context>
    <name>zhibu::BallotTab</name>
    <message>
        <source>Count paper ballots…</source>
        <translation>计票…</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>民主测评</translation>
    </message>
    <message>
        <source>Count the ballots of the current organisation one by one (Ctrl+B)</source>
        <translation>一张一张地计当前组织的票（Ctrl+B）</translation>
    </message>
    <message>
        <source>%1 of %2 organisations have ballots</source>
        <translation>已有 %1 个组织登记了票数，共 %2 个</translation>
    </message>
</context>
<context>
    <name>zhibu::BookPage</name>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Quarter %1</source>
        <translation>第 %1 季度</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1 月</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>income %1, expense %2, left %3</source>
        <translation>收入 %1，支出 %2，结存 %3</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n entries of money spent or allocated do not say which meeting decided on them (中组发〔2008〕3号第二十条)</source>
        <translation>
            <numerusform>⚠ %n笔使用或下拨没有注明集体研究（中组发〔2008〕3号第二十条）</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ On %1 more had gone out than there was: %2 yuan</source>
        <translation>⚠ %1 支出超过结存：%2 元</translation>
    </message>
    <message>
        <source>Receipts of %1 in the book</source>
        <translation>收支账 %1 的收缴</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>since remitting</source>
        <translation>上缴后又收到</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n organisations below have not remitted what came in:</source>
        <translation>
            <numerusform>⚠ 下级有%n个党组织收到的党费还没有上缴：</numerusform>
        </translation>
    </message>
    <message>
        <source>All below have remitted what came in.</source>
        <translation>下级收到的党费都已上缴。</translation>
    </message>
</context>
<context>
    <name>zhibu::BusyBar</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;X)</translation>
    </message>
</context>
<context>
    <name>zhibu::CalendarPopup</name>
    <message>
        <source>Pick a date (Alt+Down)</source>
        <translation>选择日期（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>zhibu::CheckWindow</name>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Can be corrected for certain</source>
        <translation>可直接改正</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>全部程度</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>全部组织</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>List again</source>
        <translation>重新列出</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>已核实…</translation>
    </message>
    <message>
        <source>Nothing was corrected: %1</source>
        <translation>没有改正：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) corrected</source>
        <translation>
            <numerusform>已改正%n个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct the %n value(s) listed, each from 值 to 改为?</source>
        <translation>
            <numerusform>列表中的%n个值，从“值”改成“改为”，确定改正吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>改正(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>已核实(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>Set aside %n finding(s)</source>
        <translation>
            <numerusform>核实%n个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>They are right as they are, and are listed again when the value changes.</source>
        <translation>这些问题经核实无误，不再列出；值改变后重新列出。</translation>
    </message>
    <message>
        <source>From the data check</source>
        <translation>来自数据检查</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this kind; %n to do in all.</source>
        <translation>
            <numerusform>这一类没有了，还有 %n 项待处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ChoicesEditor</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>zhibu::ComparisonModel</name>
    <message>
        <source>More than %1 points apart</source>
        <translation>相差超过%1分</translation>
    </message>
    <message>
        <source>%1: sum</source>
        <translation>%1合计</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1－%2</translation>
    </message>
</context>
<context>
    <name>zhibu::ConditionRow</name>
    <message>
        <source>Remove this condition</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is asked of it</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>zhibu::DateLine</name>
    <message>
        <source>Not a month: write 2024-03</source>
        <translation>不是月份，请写成 2024-03</translation>
    </message>
    <message>
        <source>Not a date: write 2024-03-08</source>
        <translation>不是日期，请写成 2024-03-08</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>不能早于 %1</translation>
    </message>
    <message>
        <source>Not after %1</source>
        <translation>不能晚于 %1</translation>
    </message>
</context>
<context>
    <name>zhibu::DecisionPanel</name>
    <message>
        <source>By the scheme</source>
        <translation>按方案计算</translation>
    </message>
    <message>
        <source>The scheme does not rate it</source>
        <translation>该方案不评定这个组织</translation>
    </message>
</context>
<context>
    <name>zhibu::DevelopmentForm</name>
    <message>
        <source>✓ No paper is missing by now</source>
        <translation>✓ 到目前为止材料齐全</translation>
    </message>
    <message>
        <source>⚠ Papers missing: %1</source>
        <translation>⚠ 还缺：%1</translation>
    </message>
</context>
<context>
    <name>zhibu::DevelopmentPage</name>
    <message>
        <source>&amp;Accept as probationary member…</source>
        <translation>接收为预备党员(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Confirm as full member…</source>
        <translation>转为正式党员(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Extend the probation…</source>
        <translation>延长预备期(&amp;E)…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the probation…</source>
        <translation>取消预备党员资格(&amp;N)…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Show only those of one stage, or those who are overdue</source>
        <translation>只看一个阶段的人，或者已经逾期的人</translation>
    </message>
    <message>
        <source>Once the meeting (15) and the approval (17) are dated</source>
        <translation>第 15 步（支部大会）和第 17 步（上级审批）填了日期以后可用</translation>
    </message>
    <message>
        <source>Once the approval of the confirmation (24) is dated</source>
        <translation>第 24 步（上级审批转正）填了日期以后可用</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Nobody is on record here. Ctrl+N enters who has applied; a spreadsheet dropped on the window imports many.</source>
        <translation>这里还没有登记。按 Ctrl+N 登记递交申请书的人；把表格拖进窗口可以批量导入。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>All stages (%1)</source>
        <translation>全部阶段（%1）</translation>
    </message>
    <message>
        <source>%1: %2 planned for %3, %4 used, %5 left, %6 candidates</source>
        <translation>%1：%3年发展计划 %2 名，已用 %4 名，剩余 %5 名，发展对象 %6 名</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接收(&amp;A)</translation>
    </message>
    <message>
        <source>Accept as probationary member</source>
        <translation>接收为预备党员</translation>
    </message>
    <message>
        <source>A probationary member is added with what is recorded here; he joined on the day of the meeting.</source>
        <translation>用这里登记的内容新建一名预备党员，入党日期是支部大会那天。</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>转正(&amp;C)</translation>
    </message>
    <message>
        <source>Confirm as full member</source>
        <translation>转为正式党员</translation>
    </message>
    <message>
        <source>%1 becomes a full member; 党龄 counts from the end of the probation.</source>
        <translation>%1转为正式党员；党龄从预备期满那天算起。</translation>
    </message>
    <message>
        <source>&amp;Extend</source>
        <translation>延长(&amp;E)</translation>
    </message>
    <message>
        <source>Extend the probation</source>
        <translation>延长预备期</translation>
    </message>
    <message>
        <source>The probation of %1 may be extended once, to a day from %2 to %3.</source>
        <translation>%1的预备期可以延长一次，延长到%2至%3之间的一天。</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the probation</source>
        <translation>取消预备党员资格(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel the probation</source>
        <translation>取消预备党员资格</translation>
    </message>
    <message>
        <source>%1 is no member any more from that day on; what is recorded of him stays.</source>
        <translation>从那天起%1不再是党员；已有的记录都保留。</translation>
    </message>
    <message>
        <source>&amp;Record meeting</source>
        <translation>记录会议(&amp;R)</translation>
    </message>
    <message>
        <source>Open the record of the 支部党员大会 that votes on the applicant; a new one is filled in from what is entered here</source>
        <translation>打开讨论他的支部党员大会的记录；没有的，按这里填的内容填好一张新的</translation>
    </message>
</context>
<context>
    <name>zhibu::DuesClosing</name>
    <message>
        <source>&amp;Close a month…</source>
        <translation>结账(&amp;C)…</translation>
    </message>
    <message>
        <source>What was received in the month can no longer be changed</source>
        <translation>这个月的收款不能再改</translation>
    </message>
    <message>
        <source>&amp;Reopen the latest month…</source>
        <translation>重新开账(&amp;R)…</translation>
    </message>
    <message>
        <source>What was received in the month can be changed again</source>
        <translation>最近一个结账的月份可以再改</translation>
    </message>
    <message>
        <source>Nothing was received in %1.</source>
        <translation>%1 没有收款。</translation>
    </message>
    <message numerus="yes">
        <source>%n payments were received in %1, %2 yuan in all.</source>
        <translation>
            <numerusform>%1 收到%n笔，共 %2 元。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 yuan were taken back.</source>
        <translation>冲销 %1 元。</translation>
    </message>
    <message>
        <source>Pick an organisation on the left first: a month is closed for it and all below.</source>
        <translation>请先在左边选一个组织：结账管它和它下面的所有组织。</translation>
    </message>
    <message>
        <source>&amp;Close month</source>
        <translation>结账(&amp;C)</translation>
    </message>
    <message>
        <source>Close a month: %1</source>
        <translation>结账：%1</translation>
    </message>
    <message>
        <source>Once it is closed, payments dated in this month can be neither entered nor changed nor deleted. What was wrong is reversed in an open month.</source>
        <translation>结账以后，交纳日期在这个月的收款不能再记、再改、再删。记错的，在没有结账的月份冲销。</translation>
    </message>
    <message>
        <source>Pick the organisation that closed the month on the left first.</source>
        <translation>请先在左边选结账的那个组织。</translation>
    </message>
    <message>
        <source>Reopen %1? What was received in it can then be changed, and may no longer agree with what was printed and signed.</source>
        <translation>%1 重新开账？开账以后这个月的收款可以改，和已经打印、签字的表可能对不上。</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>重新开账(&amp;R)</translation>
    </message>
    <message>
        <source>%1 was not reopened: %2</source>
        <translation>%1 没有重新开账：%2</translation>
    </message>
    <message>
        <source>%1 was closed by %2. Pick it on the left to reopen the month.</source>
        <translation>%1是%2结的账。要重新开账，请在左边选中它。</translation>
    </message>
</context>
<context>
    <name>zhibu::DuesGridModel</name>
    <message>
        <source>owes nothing here in this month</source>
        <translation>本月不在此交纳</translation>
    </message>
    <message>
        <source>no base in force</source>
        <translation>未核定</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>无应交</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已交清</translation>
    </message>
    <message>
        <source>partly paid</source>
        <translation>部分交纳</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>not yet due</source>
        <translation>未到月份</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>月应交</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>年应交</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>年实交</translation>
    </message>
    <message>
        <source>paid in advance</source>
        <translation>提前交清</translation>
    </message>
    <message>
        <source>no base</source>
        <translation>未核定</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>免</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多交</translation>
    </message>
    <message>
        <source>%1 (floating)</source>
        <translation>%1（流动）</translation>
    </message>
    <message>
        <source>Due for the months of the year counted so far</source>
        <translation>本年已计月份的应交合计</translation>
    </message>
    <message>
        <source>Ordinary payments whose first month lies in the year, with what was paid in advance or too much: not the sum of the months, which count what was used for each of them</source>
        <translation>首月在本年的缴费合计，含预交和多交；和各月合计不同，各月只算用在那个月的</translation>
    </message>
    <message>
        <source>Paid and not used for any month</source>
        <translation>交了但没有用在任何一个月的</translation>
    </message>
    <message>
        <source>closed: what was received in it is no longer changed or deleted, only reversed</source>
        <translation>已结账：这个月收的不能再改、再删，只能冲销</translation>
    </message>
    <message>
        <source>in the last line: what was paid for this month, whenever it was</source>
        <translation>最后一行：这个月的党费交了多少，不管哪天交的</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>应交 %1</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>已交 %1</translation>
    </message>
    <message>
        <source>in arrears %1</source>
        <translation>欠交 %1</translation>
    </message>
    <message>
        <source>due this month</source>
        <translation>本月应交，还没有交</translation>
    </message>
    <message>
        <source>open %1, in arrears once the month is over</source>
        <translation>未交 %1，月底以前交都不算欠</translation>
    </message>
    <message>
        <source>open %1, of it in arrears %2</source>
        <translation>未交 %1，其中欠交 %2</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>open %1, not chased: has left</source>
        <translation>未交%1，已离开，不追缴</translation>
    </message>
    <message>
        <source>Of what is due for the months counted so far, not yet paid; what is open of months that have ended is in arrears, but of people who have left, who are not chased</source>
        <translation>本年已计月份的应交里还没有交的，含本月；其中过完的月份没有交的是欠交，已经离开的人除外（不追缴）</translation>
    </message>
</context>
<context>
    <name>zhibu::DuesPage</name>
    <message>
        <source>Arrears</source>
        <translation>欠交</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>补缴核算</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>收支</translation>
    </message>
    <message>
        <source>Payments by month</source>
        <translation>交纳表</translation>
    </message>
    <message>
        <source>&amp;Approval form…</source>
        <translation>审批表(&amp;A)…</translation>
    </message>
    <message>
        <source>The form on which the reductions selected are approved; without a selection, those of the year</source>
        <translation>选中的减免的审批表；没有选中的，为本年度的</translation>
    </message>
</context>
<context>
    <name>zhibu::DuesPaying</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 · %2: %3 open</source>
        <translation>%1 · %2：未交 %3 元</translation>
    </message>
    <message>
        <source>the day of payment lies in %1, which is closed. Pick another day of payment, or reopen the month first</source>
        <translation>交纳日期所在的 %1 已经结账。请换一个交纳日期，或者先重新开账</translation>
    </message>
    <message>
        <source>%1: nothing was entered: %2</source>
        <translation>%1：没有记上：%2</translation>
    </message>
    <message>
        <source>Nothing was open for %1</source>
        <translation>%1 没有要交的</translation>
    </message>
    <message numerus="yes">
        <source>%n payments entered for %1</source>
        <translation>
            <numerusform>已记 %1 的交纳%n笔</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enter payment</source>
        <translation>记一笔(&amp;E)</translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation>交纳：%1</translation>
    </message>
    <message>
        <source>%1 was not entered: %2</source>
        <translation>%1 没有记上：%2</translation>
    </message>
    <message>
        <source>&amp;Enter it</source>
        <translation>照记(&amp;E)</translation>
    </message>
    <message>
        <source>the day of payment is no date, or lies in the future</source>
        <translation>交纳日期不是日期，或者晚于今天</translation>
    </message>
    <message>
        <source>Of %1 yuan %2 are more than what is open for the months. Are they 大额党费, which goes to the Centre whole (中组发〔2008〕3号 art. 11), or paid in advance?</source>
        <translation>交纳%1元，比所属月份未交的多出%2元。多出的是大额党费（全部上缴中央，中组发〔2008〕3号第十一条），还是预交？</translation>
    </message>
    <message>
        <source>&amp;Large dues</source>
        <translation>大额党费(&amp;L)</translation>
    </message>
    <message>
        <source>Paid in &amp;advance</source>
        <translation>预交(&amp;A)</translation>
    </message>
    <message>
        <source>One payment entered for the open months of %1: %2</source>
        <translation>已记一笔，%1中未交的月份：%2月</translation>
    </message>
    <message>
        <source>%1 has paid %2 yuan for %3 already. Enter another %4 yuan?</source>
        <translation>%1 %3已交%2元。再记一笔%4元？</translation>
    </message>
    <message>
        <source>%1, %2: say whether the amount is 大额党费 or paid in advance</source>
        <translation>%1，%2：请先说明超出的部分是大额党费还是预交</translation>
    </message>
    <message>
        <source>%1 yuan for %2 is far more than is due in years. Enter it all the same?</source>
        <translation>%2交纳%1元，远远超过几年的应交数。仍然登记吗？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the same payment of the same day is entered already. If there were two, give this one a voucher number of its own</source>
        <translation>这一天同样的一笔已经记过。确实另有一笔的，请给这一笔填上不同的凭证号</translation>
    </message>
</context>
<context>
    <name>zhibu::DuesYearTab</name>
    <message>
        <source>Closing</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Nobody owes dues here in this year. Enter the members first: page Members, or File &gt; Import.</source>
        <translation>这一年没有人在这里交党费。请先登记党员：到“党员”页，或用“文件”→“导入”。</translation>
    </message>
    <message>
        <source>Nothing is fixed yet, so nothing is due. Enter on the tab %1 what each member&apos;s dues are worked out from.</source>
        <translation>还没有核定，算不出应交多少。请到“%1”一栏，登记每个人的类别和基数。</translation>
    </message>
    <message>
        <source>Pick a month to see how its amount came about.&lt;br&gt;&lt;br&gt;&lt;b&gt;Space&lt;/b&gt; enters what is open: in a month, on a name for the whole row up to now, on a total for everybody in that month. &lt;b&gt;Shift+Space&lt;/b&gt;: the selected months. &lt;b&gt;F8&lt;/b&gt;: a period for everybody, except some. A typed number enters another amount, &lt;b&gt;Enter&lt;/b&gt; asks for months and voucher, &lt;b&gt;Delete&lt;/b&gt; takes a payment back.</source>
        <translation>选一个月份，这里写明金额是怎样来的。&lt;br&gt;&lt;br&gt;&lt;b&gt;空格键&lt;/b&gt;记交清：在月份上记这一格，在姓名上记这个人到现在的，在合计上记所有人这个月的。&lt;b&gt;Shift+空格&lt;/b&gt;：选中的几格。&lt;b&gt;F8&lt;/b&gt;：一个时段全部已交，除了几个人。直接输入数字：按这个数记。&lt;b&gt;回车&lt;/b&gt;：填月份、金额和凭证号。&lt;b&gt;Delete&lt;/b&gt;：更正。</translation>
    </message>
    <message>
        <source>%1 has paid nothing for %2 that could be taken back</source>
        <translation>%1 在 %2 没有交过，无可更正</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; paid for the whole year %2</source>
        <translation>%1；全年已交%2元</translation>
    </message>
    <message>
        <source>%1 selected, open %2, in arrears %3</source>
        <translation>选中%1人，未交%2元（欠交%3元）</translation>
    </message>
</context>
<context>
    <name>zhibu::ElectionForm</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Election %1 of %2</source>
        <translation>%2第%1届换届选举</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>By the roll %n voter(s)</source>
        <translation>
            <numerusform>按名册有选举权%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>due: %1</source>
        <translation>应到会%1人</translation>
    </message>
    <message>
        <source>Com&amp;plete the election…</source>
        <translation>完成换届(&amp;P)…</translation>
    </message>
    <message>
        <source>Completed, in office since %1</source>
        <translation>已完成换届，%1到任</translation>
    </message>
    <message>
        <source>Save the election first (Ctrl+Enter)</source>
        <translation>请先保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>&amp;Complete the election</source>
        <translation>完成换届(&amp;C)</translation>
    </message>
    <message>
        <source>Complete the election</source>
        <translation>完成换届</translation>
    </message>
    <message>
        <source>Steps and figures</source>
        <translation>步骤和人数</translation>
    </message>
    <message>
        <source>Candidates and votes</source>
        <translation>候选人和得票</translation>
    </message>
    <message>
        <source>%1 is on every ballot already</source>
        <translation>%1已经列入每一项选举</translation>
    </message>
    <message>
        <source>%1 is left out already</source>
        <translation>%1已经不计入应到会</translation>
    </message>
</context>
<context>
    <name>zhibu::ElectionSteps</name>
    <message>
        <source>not yet</source>
        <translation>尚未进行</translation>
    </message>
    <message>
        <source>to be done next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>passed over, no date is entered</source>
        <translation>没有填日期</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>计划于%1</translation>
    </message>
</context>
<context>
    <name>zhibu::ElectionsPage</name>
    <message>
        <source>Begin an election</source>
        <translation>开始换届</translation>
    </message>
    <message>
        <source>Begin the next election of the organisation picked (Ctrl+N)</source>
        <translation>开始选中组织的下一届换届（Ctrl+N）</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Election under way</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Effect on the star</source>
        <translation>对星级的影响</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>%n天内</numerusform>
        </translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>No election is recorded here. Pick an organisation above and press Ctrl+N.</source>
        <translation>这里还没有换届记录。在上面选中组织，按 Ctrl+N 开始。</translation>
    </message>
    <message>
        <source>Record meeting</source>
        <translation>记录会议</translation>
    </message>
    <message>
        <source>Open the record of the 支部党员大会 of this election; a new one is filled in from it</source>
        <translation>打开这次选举的支部党员大会记录；没有的，按选举填好一张新的</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已届满</translation>
    </message>
</context>
<context>
    <name>zhibu::EntryModel</name>
    <message>
        <source>Nothing was entered. %1, %2: %3</source>
        <translation>没有录入。%1，%2：%3</translation>
    </message>
    <message>
        <source>Pasted: %1 numbers for %2 organisations, %3 of them new or changed.</source>
        <translation>已粘贴：%2个党组织，%1个数，其中新填或改动%3个。</translation>
    </message>
    <message>
        <source>Left out, because no organisation here is called that: %1.</source>
        <translation>没有对上名称、没有录入的：%1。</translation>
    </message>
    <message>
        <source>Columns that are not asked for here: %1.</source>
        <translation>用不到的列：%1。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>zhibu::EntryPanel</name>
    <message>
        <source>Enter: down · Tab: right · Ctrl+V: paste from Excel</source>
        <translation>回车：向下 · Tab：向右 · Ctrl+V：从 Excel 粘贴</translation>
    </message>
    <message>
        <source>%1 on record: Space takes it over</source>
        <translation>名册上有%1名党员，按空格键采用</translation>
    </message>
    <message>
        <source>June and December share it</source>
        <translation>年中、年底用同一个数</translation>
    </message>
</context>
<context>
    <name>zhibu::EntryView</name>
    <message>
        <source>Organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>zhibu::EventsPage</name>
    <message>
        <source>Evidence folder…</source>
        <translation>佐证材料…</translation>
    </message>
    <message>
        <source>Copy the attached files of the year picked, numbered and with an index, into a new folder</source>
        <translation>把所选年度奖惩事项的附件编号复制到新文件夹，并附目录</translation>
    </message>
    <message>
        <source>the evidence of %1</source>
        <translation>%1年的佐证材料</translation>
    </message>
</context>
<context>
    <name>zhibu::ExemptionDialog</name>
    <message>
        <source>&amp;Exempt</source>
        <translation>免开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1: exempt from %2</source>
        <translation>%1：免开%2</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>The meetings of these months are asked for again</source>
        <translation>撤回以后，这几个月照常应开</translation>
    </message>
    <message>
        <source>The meetings of these months will be asked for again.</source>
        <translation>撤回免开以后，这几个月照常应开。</translation>
    </message>
</context>
<context>
    <name>zhibu::ExplanationTree</name>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>How this star came about</source>
        <translation>星级的评定说明</translation>
    </message>
    <message>
        <source>Enter or double click shows the records</source>
        <translation>按回车键或双击，查看有关记录</translation>
    </message>
</context>
<context>
    <name>zhibu::FileCommands</name>
    <message>
        <source>Record book (*.zhibu)</source>
        <translation>支部台账文件 (*.zhibu)</translation>
    </message>
    <message>
        <source>Read-only: no permission to write</source>
        <translation>只读：没有修改权限</translation>
    </message>
    <message>
        <source>&amp;Copy to this computer…</source>
        <translation>复制到本机(&amp;C)…</translation>
    </message>
    <message>
        <source>Copy to this computer</source>
        <translation>复制到本机</translation>
    </message>
    <message>
        <source>The file was brought up to date; as it was before: %1</source>
        <translation>文件已升级为新版本，升级前的文件另存为：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Record book</source>
        <translation>支部台账</translation>
    </message>
    <message>
        <source>New demonstration file</source>
        <translation>新建演示文件</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Copied and verified: %1</source>
        <translation>已备份并核对无误：%1</translation>
    </message>
    <message>
        <source>The file is in use in another window (%1, process %2); here it can only be read</source>
        <translation>该文件正在另一个窗口中使用（%1，进程%2），本窗口只能查看</translation>
    </message>
    <message>
        <source>The file is in use in another window; here it can only be read</source>
        <translation>该文件正在另一个窗口中使用，本窗口只能查看</translation>
    </message>
    <message>
        <source>This is a backup of %1: it can only be read</source>
        <translation>这是“%1”的备份，只能看，不能改</translation>
    </message>
    <message>
        <source>%1-restored</source>
        <translation>%1-恢复</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>恢复为</translation>
    </message>
    <message>
        <source>Restored as %1; %2 is as it was</source>
        <translation>已恢复为“%1”，“%2”原样未动</translation>
    </message>
</context>
<context>
    <name>zhibu::Filter</name>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>and</source>
        <translation>并且</translation>
    </message>
</context>
<context>
    <name>zhibu::FilterButton</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show only rows that answer to conditions; with a name they are kept (Ctrl+Shift+F)</source>
        <translation>只显示符合条件的行；写上名称就留下来（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>&amp;New filter…</source>
        <translation>新建筛选(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Change this filter…</source>
        <translation>修改这个筛选(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Forget this filter</source>
        <translation>删除这个筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
</context>
<context>
    <name>zhibu::FilterDialog</name>
    <message>
        <source>Filter %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Only to keep it</source>
        <translation>要留下来才写</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;And a further condition</source>
        <translation>并且：再加一个条件(&amp;A)</translation>
    </message>
</context>
<context>
    <name>zhibu::FolderExport</name>
    <message>
        <source>Where the new folder is made</source>
        <translation>新文件夹放在哪里</translation>
    </message>
    <message>
        <source>Copying %1…</source>
        <translation>正在复制%1…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>, ⚠ %1 missing</source>
        <translation>，⚠ 缺%1件</translation>
    </message>
    <message>
        <source>Written to %1: %2, %3%4</source>
        <translation>已保存到：%1（%2，%3%4）</translation>
    </message>
</context>
<context>
    <name>zhibu::FurtherVotes</name>
    <message>
        <source>An&amp;other vote</source>
        <translation>另一项表决(&amp;O)</translation>
    </message>
    <message>
        <source>Ta&amp;ke it away</source>
        <translation>去掉(&amp;K)</translation>
    </message>
    <message>
        <source>The meeting voted on something else too: put it down</source>
        <translation>这次会议还表决了别的事项，再登记一项</translation>
    </message>
    <message>
        <source>Take the picked vote away</source>
        <translation>去掉选中的一项表决</translation>
    </message>
    <message>
        <source>Further votes</source>
        <translation>其余各项表决</translation>
    </message>
    <message>
        <source>Tab goes to the next cell, F2 opens it</source>
        <translation>按 Tab 到下一格，按 F2 修改</translation>
    </message>
    <message>
        <source>Vote %1: %2</source>
        <translation>第 %1 项表决：%2</translation>
    </message>
    <message>
        <source>Nothing was pasted: it has %1 rows and %2 columns, more than there are from here on</source>
        <translation>没有粘贴：有%1行%2列，比从这里起的格子多</translation>
    </message>
</context>
<context>
    <name>zhibu::GapModel</name>
    <message>
        <source>Pre-check</source>
        <translation>预检清单</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>所填内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>choose ▾</source>
        <translation>选择 ▾</translation>
    </message>
</context>
<context>
    <name>zhibu::HomePage</name>
    <message>
        <source>Being worked out…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%1 members have not paid, %2 yuan open</source>
        <translation>
            <numerusform>%1名党员未交清本月党费，共%2元</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due this month.</source>
        <translation>本月没有要办的事项。</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有需要注意的事项。</translation>
    </message>
    <message numerus="yes">
        <source>%1 organisations</source>
        <translation>
            <numerusform>%1个组织</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 members</source>
        <translation>
            <numerusform>%1名党员</numerusform>
        </translation>
    </message>
    <message>
        <source>Required meetings this year</source>
        <translation>今年应开的会议</translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <translation>应开%2次，已开%1次</translation>
    </message>
    <message>
        <source>Dues this year</source>
        <translation>今年的党费</translation>
    </message>
    <message numerus="yes">
        <source>%n meetings still to hold, %1</source>
        <translation>
            <numerusform>还有%n次会议待开，涉及%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>%n个党支部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probationary members to confirm</source>
        <translation>
            <numerusform>%n名预备党员待转正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations are past their term</source>
        <translation>
            <numerusform>%n个组织任期已满、尚未换届</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members owe dues for %1 months or more</source>
        <translation>
            <numerusform>%n名党员连续%1个月以上未交党费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms end within %1 days</source>
        <translation>
            <numerusform>%n个组织将在%1天内任期届满</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required meetings were missed this year</source>
        <translation>
            <numerusform>今年有%n次会议应开未开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have no dues base</source>
        <translation>
            <numerusform>%n名党员未核定党费</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n rectifications are overdue</source>
        <translation>
            <numerusform>%n项整改已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rectifications are to be done this month</source>
        <translation>
            <numerusform>%n项整改本月到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rectifications are done and wait to be struck off</source>
        <translation>
            <numerusform>%n项整改已完成，等待销号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations have not filed this year&apos;s plan</source>
        <translation>
            <numerusform>%n个组织今年的晋位争星计划尚未报备</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating of %1 (%2)</source>
        <translation>%1年度评定（%2）</translation>
    </message>
    <message>
        <source>%1: not started, %2 was due by %3</source>
        <translation>%1还没有开始，%2应在%3前完成，已过期</translation>
    </message>
    <message>
        <source>%1: not started, %2 is due by %3</source>
        <translation>%1还没有开始，%2应在%3前完成</translation>
    </message>
    <message>
        <source>%1: %2 was due by %3</source>
        <translation>%1：%2应在%3前完成，已过期</translation>
    </message>
    <message>
        <source>%1: %2 is due by %3</source>
        <translation>%1：%2应在%3前完成</translation>
    </message>
    <message>
        <source>%1: public until %2</source>
        <translation>%1：正在公示，到%2为止</translation>
    </message>
    <message>
        <source>%1: public until %3, now %2</source>
        <translation>%1：公示已于%3期满，下一步%2</translation>
    </message>
    <message>
        <source>%1: %2 “%3”, planned for %4</source>
        <translation>%1：%2“%3”，计划%4</translation>
    </message>
    <message>
        <source>Record this meeting; the form is filled in from the plan</source>
        <translation>登记这次会，内容已按计划填好</translation>
    </message>
    <message numerus="yes">
        <source>%n more planned meetings</source>
        <translation>
            <numerusform>还有%n项计划的会</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions should have been carried out</source>
        <translation>
            <numerusform>%n项会议决定已过落实期限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions are to be carried out this month</source>
        <translation>
            <numerusform>%n项会议决定本月到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elections are to be begun</source>
        <translation>
            <numerusform>%n个党组织该启动换届</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elections are to be asked for</source>
        <translation>
            <numerusform>%n个党组织该报换届请示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans have meetings of earlier months that are not recorded</source>
        <translation>
            <numerusform>%n项计划在以前月份有会没有登记</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 “%3”, arranged for %4</source>
        <translation>%1：%2“%3”，已安排%4</translation>
    </message>
    <message numerus="yes">
        <source>%n people are past a time limit of admission</source>
        <translation>
            <numerusform>%n人的发展党员步骤已超过期限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people reach a time limit of admission this month</source>
        <translation>
            <numerusform>%n人的发展党员步骤本月到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer letters are past their validity</source>
        <translation>
            <numerusform>%n封组织关系介绍信超过有效期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipts of transfers should be back</source>
        <translation>
            <numerusform>%n封介绍信的回执逾期未回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n floating members are to be contacted</source>
        <translation>
            <numerusform>%n名流动党员半年以上没有联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members abroad are to be contacted</source>
        <translation>
            <numerusform>%n名出国（境）党员半年以上没有联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members out of contact are to be decided on</source>
        <translation>
            <numerusform>%n名失联党员需要研究处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members suspended for years are to be decided on</source>
        <translation>
            <numerusform>%n名停止党籍的党员需要作出决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisations are not set up as the rules ask</source>
        <translation>
            <numerusform>%n个党组织的设置不合规定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have their political birthday this month</source>
        <translation>
            <numerusform>本月有%n名党员过政治生日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annual statistics: %n members lack birth, nation, education or job</source>
        <translation>
            <numerusform>年报：%n名党员缺出生日期、民族、学历或工作岗位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members have a work or post that the statistics cannot place</source>
        <translation>
            <numerusform>%n名党员的工作岗位在年报里归不了类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n should have been mended</source>
        <translation>
            <numerusform>%1：%n项整改已过期限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n to be mended this month</source>
        <translation>
            <numerusform>%1：%n项整改本月到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annual statistics: %n to complete before they are handed in</source>
        <translation>
            <numerusform>年报：报送前还有%n项要补</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annual statistics: %n checks are not met</source>
        <translation>
            <numerusform>年报：%n项核对不符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n members are to be told their grade</source>
        <translation>
            <numerusform>%1：%n名党员的等次还没有反馈本人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::ImportColumns</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>列里的内容</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>as the last time</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>by what stands in it, please check</source>
        <translation>按内容认出，请核对</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>手工指定</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Read %1 as</source>
        <translation>“%1”读作</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>（不读）</translation>
    </message>
</context>
<context>
    <name>zhibu::ImportDialog</name>
    <message>
        <source>Tables (*.csv *.xlsx *.ods)</source>
        <translation>表格文件 (*.csv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Comparing with the file…</source>
        <translation>正在与台账文件比对…</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 the same, %4 bad</source>
        <translation>新增%1行，修改%2行，无变化%3行，有误%4行</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Bad rows can be left out and saved to be corrected.</source>
        <translation>尚未写入任何内容。有误的行可以略去不导入，另存后再改正。</translation>
    </message>
    <message>
        <source>Everything is in the file already.</source>
        <translation>表格中的内容都已在台账文件中，无需导入。</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What will be written (%1)</source>
        <translation>将要写入（%1）</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>提醒（%1）</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>%1 bad rows</source>
        <translation>%1（有误的行）</translation>
    </message>
    <message>
        <source>Save bad rows</source>
        <translation>另存有误的行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>Open or create a file first, then import into it.</source>
        <translation>请先打开或新建一个台账文件，再导入表格。</translation>
    </message>
    <message>
        <source>Faults (%1)</source>
        <translation>有误之处（%1）</translation>
    </message>
    <message>
        <source>A copy of the file is made first…</source>
        <translation>正在先备份文件…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列的对应</translation>
    </message>
    <message>
        <source>The table does not fit this ledger. Choose another one above, or say under Columns what stands in which column.</source>
        <translation>这张表格与所选台账对不上。请在上面换一个台账，或者在“列的对应”里指定每一列是什么。</translation>
    </message>
    <message>
        <source>%1 more; save the bad rows to see them all</source>
        <translation>还有 %1 处；要全部查看，请另存有误的行</translation>
    </message>
    <message numerus="yes">
        <source>, %n not taken until they are ticked: another name or number of identity</source>
        <translation>
            <numerusform>，%n行勾选后才写：换成另一个姓名或公民身份号码</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at who would be given another name or number of identity, and tick those for whom it is right. The others stay as they are.</source>
        <translation>请核对谁会换成另一个姓名或公民身份号码，无误的打勾；不打勾的整行不写。</translation>
    </message>
    <message>
        <source>Names and numbers (%1)</source>
        <translation>姓名和号码（%1）</translation>
    </message>
    <message>
        <source>&amp;Empty cells take away what is stored (%1)</source>
        <translation>空格子清空原来的内容（%1 处）(&amp;E)</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Z takes it back) · Copy from before: 备份/%2</source>
        <translation>%1（Ctrl+Z 可撤销）· 导入前的备份：备份/%2</translation>
    </message>
</context>
<context>
    <name>zhibu::ImportPreview</name>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>zhibu::LedgerPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1</source>
        <translation>未删除任何记录：%1</translation>
    </message>
    <message>
        <source>%1 template</source>
        <translation>%1模板</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing here answers to the filter.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>No %1 yet. Ctrl+N enters the first row; a spreadsheet dropped on the window imports many. Export offers an empty template to fill in.</source>
        <translation>还没有%1记录。按Ctrl+N录入第一条；把表格文件拖到本窗口，可以成批导入。“导出”中有空白模板可供填写。</translation>
    </message>
    <message>
        <source>No %1 yet.</source>
        <translation>还没有%1记录。</translation>
    </message>
    <message>
        <source>&amp;Delete all the same</source>
        <translation>仍然删除(&amp;D)</translation>
    </message>
    <message>
        <source>Export as %1…</source>
        <translation>导出为%1…</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>the attached files of %1</source>
        <translation>%1的附件</translation>
    </message>
    <message>
        <source>%1 of %2 rows shown</source>
        <translation>显示%1条，共%2条</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>含“%1”</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There are no cells on the clipboard.</source>
        <translation>剪贴板里没有可以粘贴的单元格。</translation>
    </message>
    <message>
        <source>The cells on the clipboard have more lines than there are rows from here on (%1). To enter new rows, copy the titles too.</source>
        <translation>剪贴板里的行数比这里以下的记录（%1条）多。要添加新记录，请连标题一起复制。</translation>
    </message>
    <message>
        <source>Saved last</source>
        <translation>刚才保存的</translation>
    </message>
    <message>
        <source>Paste into %1</source>
        <translation>粘贴到“%1”</translation>
    </message>
    <message>
        <source>This needs %1, and none is on record yet. Enter it on its own page first, or import it (File &gt; Import).</source>
        <translation>要先有“%1”记录，这里才能录入。请先在“%1”页录入，或用“文件”→“导入”。</translation>
    </message>
</context>
<context>
    <name>zhibu::LedgersPage</name>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
</context>
<context>
    <name>zhibu::LifePage</name>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>一览</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出勤</translation>
    </message>
    <message>
        <source>Member reviews</source>
        <translation>民主评议</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈心谈话</translation>
    </message>
    <message>
        <source>Hours of study</source>
        <translation>教育培训学时</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Study and volunteering</source>
        <translation>学时与志愿服务</translation>
    </message>
    <message>
        <source>Secretary reviews</source>
        <translation>述职评议</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>换届</translation>
    </message>
    <message>
        <source>Anniversaries</source>
        <translation>纪念日</translation>
    </message>
</context>
<context>
    <name>zhibu::LineEditor</name>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Choose from the dictionary</source>
        <translation>从字典里选</translation>
    </message>
</context>
<context>
    <name>zhibu::ListCommands</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with titles</source>
        <translation>复制（含标题）</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>导出此表…</translation>
    </message>
</context>
<context>
    <name>zhibu::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Zhibu %1: the record book of a Party branch. Everything stays in one file on this computer. Free software under the GNU General Public License 3.</source>
        <translation>支部台账 %1：党支部的工作台账软件。全部内容保存在本机的一个文件中。本软件是自由软件，依照GNU通用公共许可证第3版发布。</translation>
    </message>
    <message>
        <source>Zhibu</source>
        <translation>支部台账</translation>
    </message>
    <message>
        <source>%1 — Zhibu</source>
        <translation>%1 — 支部台账</translation>
    </message>
    <message>
        <source>The automatic backup failed: %1</source>
        <translation>自动备份未成功：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Undone: %1 · Ctrl+Shift+Z brings it back</source>
        <translation>已撤销：%1 · 按Ctrl+Shift+Z可重做</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Zhibu</source>
        <translation>关于支部台账</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>The form holds input that is not yet saved: save it (Ctrl+Enter) or drop it (Esc) before undoing</source>
        <translation>表单中有未保存的内容：先保存（Ctrl+Enter）或放弃（Esc），再撤销</translation>
    </message>
    <message>
        <source>Search people, meetings, files (Ctrl+K)</source>
        <translation>搜索人、会议、文件（Ctrl+K）</translation>
    </message>
</context>
<context>
    <name>zhibu::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Search the manual (Enter: next place)</source>
        <translation>查找全书（回车：下一处）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nowhere in the manual.</source>
        <translation>手册里没有。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>zhibu::MeetingForm</name>
    <message>
        <source>New meeting</source>
        <translation>新会议</translation>
    </message>
    <message>
        <source>Nobody listed</source>
        <translation>未列入人员</translation>
    </message>
    <message>
        <source>Due %1 · present %2 · %3 %</source>
        <translation>应到%1 · 实到%2 · 出勤率%3%</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Letters find a name; Space: there or not; %1</source>
        <translation>字母找人；空格：到或未到；%1</translation>
    </message>
    <message>
        <source>Roll call: %1 of %2 came</source>
        <translation>名单：应到%2人，实到%1人</translation>
    </message>
    <message>
        <source>; not known here: %1</source>
        <translation>；这里没有：%1</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>模板(&amp;P)</translation>
    </message>
    <message>
        <source>Begin the minutes with a wording; what is entered is filled in</source>
        <translation>套用模板写记录；已填的内容自动填入</translation>
    </message>
    <message>
        <source>The clipboard names nobody listed here; nothing was changed</source>
        <translation>剪贴板里没有名单上的人，什么都没有改</translation>
    </message>
    <message>
        <source>; several of the same name, please check: %1</source>
        <translation>；有同名的人，请核对：%1</translation>
    </message>
    <message>
        <source>Due %1 · present %2</source>
        <translation>应到%1 · 实到%2</translation>
    </message>
    <message>
        <source>Nobody here answers to “%1”; nobody is marked. Type another name.</source>
        <translation>没有人与“%1”相符，没有标记任何人。请输入其他姓名。</translation>
    </message>
</context>
<context>
    <name>zhibu::MeetingStrip</name>
    <message>
        <source>Required meetings of the year</source>
        <translation>本年度应开的会议</translation>
    </message>
    <message>
        <source>● held  ◐ recorded late  ◔ due now  ○ missed  · not yet  免 exempt  – not required</source>
        <translation>● 已开  ◐ 补录  ◔ 本期应开  ○ 应开未开  · 未到  免 免开  – 不作要求</translation>
    </message>
</context>
<context>
    <name>zhibu::MeetingStripModel</name>
    <message>
        <source>not required</source>
        <translation>不作要求</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已开</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>应开未开</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>本期待开</translation>
    </message>
    <message>
        <source>not yet due</source>
        <translation>时间未到</translation>
    </message>
    <message>
        <source>held, recorded late</source>
        <translation>已开，补录</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>免开</translation>
    </message>
    <message>
        <source>%1, recorded on %2: %3</source>
        <translation>%1，%2登记：%3</translation>
    </message>
    <message>
        <source>exempt from %1 to %2: %3</source>
        <translation>%1至%2免开：%3</translation>
    </message>
    <message>
        <source> (approved by %1)</source>
        <translation>（%1批准）</translation>
    </message>
</context>
<context>
    <name>zhibu::MemberChangeDialog</name>
    <message>
        <source>&amp;Record</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>%1的党员变动</translation>
    </message>
    <message>
        <source>Dues are owed up to and including %1.</source>
        <translation>党费交到%1为止（含当月）。</translation>
    </message>
    <message>
        <source>党纪处分 gets its row, too.</source>
        <translation>同时记入“党纪处分”。</translation>
    </message>
    <message>
        <source>&amp;End on that day: %1</source>
        <translation>同时免去职务(&amp;E)：%1</translation>
    </message>
</context>
<context>
    <name>zhibu::MemberChangesPage</name>
    <message>
        <source>Needed for 支部间调动, possible for 转入 and 恢复党籍. The status and branch of the member change with what is saved here.</source>
        <translation>支部间调动必填，转入、恢复党籍可以填。保存后，党员的党籍状态和所在党支部一起改。</translation>
    </message>
    <message>
        <source>End on that day the &amp;posts he cannot go on holding</source>
        <translation>不能继续担任的职务当天免去(&amp;P)</translation>
    </message>
</context>
<context>
    <name>zhibu::MemberPanel</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>History of the member</source>
        <translation>党员经历</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>More for the file of the member and the annual statistics:</source>
        <translation>档案和年报用的其他内容：</translation>
    </message>
    <message>
        <source>No 党龄 yet</source>
        <translation>尚无党龄</translation>
    </message>
    <message>
        <source>党龄 %1</source>
        <translation>党龄%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
</context>
<context>
    <name>zhibu::MembersPage</name>
    <message>
        <source>&amp;Members on</source>
        <translation>在册日期(&amp;M)</translation>
    </message>
    <message>
        <source>Registration form</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>List who was a member on a day, with the branch and kind of that day</source>
        <translation>列出某一天在册的党员，以及当日的党支部和类别</translation>
    </message>
    <message>
        <source>Day of the list</source>
        <translation>在册日期</translation>
    </message>
    <message>
        <source>党员登记表 of the members picked, a page for each</source>
        <translation>选中党员的党员登记表，每人一页</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) on %1</source>
        <translation>
            <numerusform>%1在册党员%n名</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete: entered by mistake</source>
        <translation>删除：录错了(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Record a change…</source>
        <translation>登记变动(&amp;R)…</translation>
    </message>
    <message>
        <source>Whoever leaves, is transferred or dies stays in the records, with a change recorded about it. Only what was entered by mistake is deleted.</source>
        <translation>出党、转出、去世的党员留在台账里，登记变动就行。只有录错的才删除。</translation>
    </message>
</context>
<context>
    <name>zhibu::MendListing</name>
    <message>
        <source>Nothing is entered of this review yet</source>
        <translation>这一评议还没有填内容</translation>
    </message>
    <message>
        <source>Nothing is written to be mended that is not in 整改台账 already</source>
        <translation>没有要整改的内容，或者已经都在整改台账里</translation>
    </message>
    <message>
        <source>This cannot be entered in 整改台账 as it is.</source>
        <translation>这样不能记进整改台账。</translation>
    </message>
    <message>
        <source>Entered in 整改台账; it is followed up there now</source>
        <translation>已列入整改台账，以后在那里跟踪</translation>
    </message>
</context>
<context>
    <name>zhibu::MergeDialog</name>
    <message>
        <source>Merge two records of “%1”</source>
        <translation>合并“%1”的两条记录</translation>
    </message>
    <message>
        <source>Tick the value that is right. The record on the left stays; all that belongs to the other goes over to it.</source>
        <translation>勾选正确的值。左边一条留下，右边一条名下的记录都并到左边。</translation>
    </message>
    <message>
        <source>Fields of the two records</source>
        <translation>两条记录的各项</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Is given up</source>
        <translation>并入</translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>附件%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else belongs to the record that is given up.</source>
        <translation>并入的一条名下没有其他记录。</translation>
    </message>
    <message>
        <source>Goes over: %1</source>
        <translation>随之并入：%1</translation>
    </message>
    <message>
        <source>The two records of “%1” are one; Ctrl+Z parts them again</source>
        <translation>“%1”的两条记录已合并；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>&amp;Reveal numbers that are hidden</source>
        <translation>显示已隐藏的号码(&amp;R)</translation>
    </message>
</context>
<context>
    <name>zhibu::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>组织生活</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>党费</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>The number: what is due this month</source>
        <translation>数字：本月待办件数</translation>
    </message>
    <message>
        <source>The number: organisations that exist today, without Party groups</source>
        <translation>数字：目前存在的组织，不含党小组</translation>
    </message>
    <message>
        <source>The number: members as of today</source>
        <translation>数字：目前的党员人数</translation>
    </message>
    <message>
        <source>The number: meetings still to hold</source>
        <translation>数字：还没有开的会议</translation>
    </message>
    <message>
        <source>The number: members who have not paid this month</source>
        <translation>数字：本月还没有交党费的党员</translation>
    </message>
    <message>
        <source>The number: steps of the rating, and rectifications to be done this month or to be struck off</source>
        <translation>数字：评定待办的步骤，以及本月要完成、待销号的整改</translation>
    </message>
</context>
<context>
    <name>zhibu::NewBranchDialog</name>
    <message>
        <source>&amp;Create</source>
        <translation>新建(&amp;N)</translation>
    </message>
</context>
<context>
    <name>zhibu::OrganisationsPage</name>
    <message>
        <source>In figures</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Rename, merge, split, dissolve the organisation picked, with all that follows</source>
        <translation>给选中的组织改名、合并、拆分、改设、调整隶属、撤销，有关记录一起办好</translation>
    </message>
    <message>
        <source>Members, women, terms … of every organisation below; each number opens its names</source>
        <translation>各下级组织的党员、女党员、换届等数字，每个数字都能打开名单</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>变动(&amp;G)</translation>
    </message>
</context>
<context>
    <name>zhibu::OverviewModel</name>
    <message>
        <source>%1: %2 of %3 held, %4 of them recorded late</source>
        <translation>%1：应开%3期，已开%2期，其中补录%4期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
</context>
<context>
    <name>zhibu::OverviewPage</name>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>%n个党支部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings missing</source>
        <translation>
            <numerusform>缺%n次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::PacketCommands</name>
    <message>
        <source>Packet (*.zhibupacket)</source>
        <translation>数据包 (*.zhibupacket)</translation>
    </message>
    <message>
        <source>&amp;Choose where to save…</source>
        <translation>选择保存位置(&amp;C)…</translation>
    </message>
    <message>
        <source>Make a packet</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>The records of an organisation as one file, to be handed to the committee or the branch on a stick or by mail. Nothing changes here.</source>
        <translation>把一个组织的记录做成一个文件，用U盘或邮件交给党委或支部。本文件不会改动。</translation>
    </message>
    <message>
        <source>Save the packet</source>
        <translation>保存数据包</translation>
    </message>
    <message>
        <source>The packet is being made…</source>
        <translation>正在制作数据包……</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) packed into %1</source>
        <translation>
            <numerusform>%n条记录已装入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a packet</source>
        <translation>接收数据包</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>The packet was made with a passphrase.</source>
        <translation>这个数据包设了口令。</translation>
    </message>
    <message>
        <source>The packet is being compared with this file…</source>
        <translation>正在和本文件比对……</translation>
    </message>
</context>
<context>
    <name>zhibu::PacketDialog</name>
    <message>
        <source>Field</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>In the packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>%1; %2 the same, %3 newer here: nothing is done about them.</source>
        <translation>%1；相同的%2条、本机较新的%3条，不作处理。</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>全部差别</translation>
    </message>
    <message>
        <source>Nothing has been written yet. %1 are taken, %2 stay as they are here, %3 are asked again with the next packet. One undo takes all of it back.</source>
        <translation>还没有写入任何内容。将接收%1条，保留本机的%2条，%3条下次再问。写入以后可以一次撤销。</translation>
    </message>
    <message>
        <source>A copy of the file is made first…</source>
        <translation>先备份文件……</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the packet taken</source>
        <translation>
            <numerusform>已接收数据包中的%n条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing has been written. It is left out now, with what refers to it. Take the others?</source>
        <translation>%1还没有写入任何内容。现在把它连同指向它的记录留下。接收其余的吗？</translation>
    </message>
    <message>
        <source>&amp;Take the others</source>
        <translation>接收其余的(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were left out. Take the packet again to see them.</source>
        <translation>
            <numerusform>另有%n条也留下了。再接收一次这个包可以看到。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 “%2” cannot be taken: %3.</source>
        <translation>%1“%2”不能接收：%3。</translation>
    </message>
</context>
<context>
    <name>zhibu::PacketModel</name>
    <message>
        <source>file %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>下次再问</translation>
    </message>
    <message>
        <source>stays as here</source>
        <translation>保留本机的</translation>
    </message>
    <message>
        <source>partly taken</source>
        <translation>取一部分</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差别内容</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>怎么办</translation>
    </message>
</context>
<context>
    <name>zhibu::PasteDialog</name>
    <message>
        <source>✓ %1 is entered</source>
        <translation>✓ 记 %1</translation>
    </message>
    <message>
        <source>✗ not an amount</source>
        <translation>✗ 不记：不是金额</translation>
    </message>
    <message>
        <source>✗ owes nothing here in this month</source>
        <translation>✗ 不记：这个月不在这里交</translation>
    </message>
    <message>
        <source>✗ nothing is open any more</source>
        <translation>✗ 不记：已经交清</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴内容</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>Paste payments</source>
        <translation>粘贴交纳数</translation>
    </message>
    <message numerus="yes">
        <source>%n payments, %1 yuan in all</source>
        <translation>
            <numerusform>%n笔，共 %1 元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not entered</source>
        <translation>
            <numerusform>%n格不记</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because nobody here, or more than one, is called that: %1</source>
        <translation>不记的行：这里没有叫这个名字的人，或者不止一个：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Left out, because it is no month of the year: %1</source>
        <translation>没有记的列（标题不是这一年的月份）：%1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enter %n payments</source>
        <translation>
            <numerusform>记%n笔(&amp;E)</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1 is entered: far more than is due in years</source>
        <translation>⚠ 将记%1，远远超过几年的应交数</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n payments are far more than is due in years</source>
        <translation>
            <numerusform>⚠ 有%n笔远远超过几年的应交数</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what was pasted can be entered as a payment.</source>
        <translation>粘贴的内容里没有可以记作交纳的。</translation>
    </message>
</context>
<context>
    <name>zhibu::PasteWording</name>
    <message>
        <source>There is nothing to paste here</source>
        <translation>没有可以粘贴的内容</translation>
    </message>
    <message>
        <source>Nothing was pasted: nothing here, or more than one thing, is called %1</source>
        <translation>没有粘贴：这里没有叫“%1”的，或者不止一个</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1 stands in it twice</source>
        <translation>没有粘贴：%1 出现了两次</translation>
    </message>
    <message>
        <source>Nothing was pasted: the column %1 stands in it twice</source>
        <translation>没有粘贴：“%1”这一列在里面出现了两次</translation>
    </message>
    <message>
        <source>Nothing was pasted: it has %1 rows, more than there are from here on. Names before the amounts help</source>
        <translation>没有粘贴：复制的有 %1 行，从当前格往下没有这么多行。金额前面带上姓名或名称即可对上</translation>
    </message>
    <message>
        <source>Nothing was pasted: it has %1 columns, more than there are from here on. Titles above the columns help</source>
        <translation>没有粘贴：复制的有 %1 列，从当前格往右没有这么多列。带上标题行即可对上</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等另 %2 个</translation>
    </message>
</context>
<context>
    <name>zhibu::PersonBox</name>
    <message>
        <source>Pick a member first</source>
        <translation>请先选人</translation>
    </message>
    <message>
        <source>No member here is called %1</source>
        <translation>这里没有叫“%1”的党员</translation>
    </message>
    <message>
        <source>More than one answers to %1: pick from the list</source>
        <translation>符合“%1”的不止一人，请从列表里选</translation>
    </message>
</context>
<context>
    <name>zhibu::PlanPage</name>
    <message>
        <source>Record as planned</source>
        <translation>按计划起草</translation>
    </message>
    <message>
        <source>Open the form of the next meeting of this plan that is not recorded, filled in from it (F9)</source>
        <translation>打开这项计划下一次没有登记的会，内容已填好（F9）</translation>
    </message>
    <message>
        <source>Nothing is left to record of this plan in %1</source>
        <translation>这项计划%1年的都已登记</translation>
    </message>
    <message>
        <source>Nothing is planned here yet. Ctrl+N enters a line of the plan: once, or again every month, quarter or year. What is due stands on the page 待办.</source>
        <translation>这里还没有计划。按 Ctrl+N 填一项：开一次，或每月、每季、每年重复。到期的会列在“待办”里。</translation>
    </message>
    <message>
        <source>Notice and sign-in sheet of the next meeting of this plan that is not recorded; the plan of the year</source>
        <translation>这条计划下一次还没有登记的会议的通知和签到表；全年的活动计划</translation>
    </message>
</context>
<context>
    <name>zhibu::PurgeDialog</name>
    <message>
        <source>Purge %1</source>
        <translation>彻底清除%1</translation>
    </message>
    <message>
        <source>&amp;Type the name to go on:</source>
        <translation>输入姓名以继续(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Purge…</source>
        <translation>彻底清除(&amp;P)…</translation>
    </message>
    <message>
        <source>%1 is removed for good. Are you sure?</source>
        <translation>%1的记录将永久清除，不能恢复。确定吗？</translation>
    </message>
    <message>
        <source>&amp;Purge for good</source>
        <translation>永久清除(&amp;P)</translation>
    </message>
    <message>
        <source>Purged; the copy made before: %1</source>
        <translation>已彻底清除；清除前的备份：%1</translation>
    </message>
    <message>
        <source>Everything this file holds about %1 is removed for good: the record, all rows about this person with their files, and their traces in the history. Nothing done so far can be undone afterwards.

Dues received stay in the books without the name, and so does what is counted: posts, votes, attendance, reviews, changes, sanctions, honours and bases of dues, without texts and files. Minutes stay as they were written. A copy of the file is made first; it still holds everything, so delete it, and older copies, when they are not needed any more.</source>
        <translation>本文件里关于%1的一切都将彻底删除：党员信息、与此人有关的全部记录和附件，以及操作历史里的痕迹。此前的所有操作从此都不能撤销。

收过的党费留在账上，但不留姓名；供统计的任职、得票、考勤、评议、变动、处分、表彰和党费基数也只留数据，文字和附件都删除。会议记录照原样保留。删除前先做一份备份；备份里什么都在，不需要时请把它和更早的备份一并删除。</translation>
    </message>
    <message>
        <source>A copy of the file is made first…</source>
        <translation>先备份文件……</translation>
    </message>
    <message>
        <source>What was deleted is removed from the file…</source>
        <translation>正在从文件里清除已删除的内容……</translation>
    </message>
    <message>
        <source>Purged, but the file could not be compacted: what was deleted earlier may still lie in it. A copy saved with “Back up” is free of it.</source>
        <translation>已经清除，但文件未能压缩：以前删除的内容可能还残留在文件里。用“备份”另存的副本里没有这些残留。</translation>
    </message>
</context>
<context>
    <name>zhibu::QuotaBar</name>
    <message>
        <source>Pick the organisations a quota suggests another star for, from the lowest on. No star changes without a decision.</source>
        <translation>选中名额建议调整的党组织，从最后一名看起。不作决定，星级不变。</translation>
    </message>
    <message numerus="yes">
        <source>Pick the %n suggested</source>
        <translation>
            <numerusform>选中建议的%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n equals</source>
        <translation>
            <numerusform>查看并列的%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the organisations with equal points that a quota parts. Which of them it concerns is for people to decide.</source>
        <translation>查看被名额线分开的同分党组织。定哪一个由会议决定。</translation>
    </message>
</context>
<context>
    <name>zhibu::RatingPage</name>
    <message>
        <source>December</source>
        <translation>年度评定（12月）</translation>
    </message>
    <message>
        <source>June</source>
        <translation>半年评议（6月）</translation>
    </message>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>共%n个组织</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated</source>
        <translation>
            <numerusform>已评%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>This window can only show the file: nothing is saved here</source>
        <translation>本窗口只能查看，不能保存。请到正在使用该文件的窗口中修改，或关闭那个窗口后重新打开</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>星级管理台账</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>The scheme of the round. Take the round&apos;s start back (Ctrl+Z) to pick another one.</source>
        <translation>这一轮用的评定办法。要换，先撤销“开始评定”（Ctrl+Z）。</translation>
    </message>
    <message numerus="yes">
        <source>%n outside the rating: %1</source>
        <translation>
            <numerusform>不在评定范围%n个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not of this round</source>
        <translation>
            <numerusform>不归这一轮%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Star table</source>
        <translation>星级总表</translation>
    </message>
    <message>
        <source>There is no Party branch to rate here. Enter the branches on the page Organisations first, or import them (File &gt; Import).</source>
        <translation>这里没有可评的党支部。请先在“组织”页录入党支部，或用“文件”→“导入”。</translation>
    </message>
</context>
<context>
    <name>zhibu::ReadOnlyBar</name>
    <message>
        <source>Nothing was entered. %1</source>
        <translation>没有记下任何内容。%1</translation>
    </message>
</context>
<context>
    <name>zhibu::ReceiptBar</name>
    <message>
        <source>Paid &amp;on</source>
        <translation>交纳日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Voucher</source>
        <translation>凭证号(&amp;V)</translation>
    </message>
</context>
<context>
    <name>zhibu::RecheckModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Member, year</source>
        <translation>姓名 / 年度</translation>
    </message>
    <message>
        <source>Months owed</source>
        <translation>应交月数</translation>
    </message>
    <message>
        <source>Not fixed</source>
        <translation>未核定</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应交</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实交</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应补</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多交</translation>
    </message>
    <message>
        <source>%1 (%2, not chased)</source>
        <translation>%1（%2，不追缴）</translation>
    </message>
</context>
<context>
    <name>zhibu::RecheckPage</name>
    <message>
        <source>The period ends before it begins.</source>
        <translation>止月在起月之前。</translation>
    </message>
    <message>
        <source>Nothing here answers to the filter.</source>
        <translation>没有符合条件的。</translation>
    </message>
    <message>
        <source>Nobody owed dues here in this period.</source>
        <translation>这一期间这里没有应交党费的党员。</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected have to pay</source>
        <translation>
            <numerusform>所选中%n人应补</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1, paid %2, to pay %3, overpaid %4</source>
        <translation>应交 %1，实交 %2，应补 %3，多交 %4</translation>
    </message>
    <message>
        <source>Enter back payments</source>
        <translation>登记补缴</translation>
    </message>
    <message numerus="yes">
        <source>%n back payments entered</source>
        <translation>
            <numerusform>已登记%n笔补交</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>登记(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n members, %1 to %2: %3 yuan, a payment for each member and year</source>
        <translation>
            <numerusform>%n人，%1 至 %2，共 %3 元；每人每年记一笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was entered, because of %1.</source>
        <translation>没有登记，原因在%1的记录：</translation>
    </message>
    <message numerus="yes">
        <source>%n have left and are not chased</source>
        <translation>
            <numerusform>%n人已离开，不追缴</numerusform>
        </translation>
    </message>
    <message>
        <source>Base of an earlier time</source>
        <translation>补录以前的基数</translation>
    </message>
    <message>
        <source>%1: it holds from that month on until the next one begins</source>
        <translation>%1：从填写的月份起有效，到下一次核定为止</translation>
    </message>
</context>
<context>
    <name>zhibu::RecordDialog</name>
    <message>
        <source>&amp;Enter it</source>
        <translation>照记(&amp;E)</translation>
    </message>
    <message>
        <source>What was typed here is not stored.</source>
        <translation>填的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要了(&amp;D)</translation>
    </message>
</context>
<context>
    <name>zhibu::RecordForm</name>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>zhibu::RecordPanel</name>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>&amp;Save and next</source>
        <translation>保存并继续(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The form holds input that is not yet saved: Ctrl+Enter saves it, Esc drops it</source>
        <translation>当前表单尚未保存：按Ctrl+Enter保存，按Esc放弃</translation>
    </message>
    <message>
        <source>This window can only show the file: nothing is saved here</source>
        <translation>本窗口只能查看，不能保存。请到正在使用该文件的窗口中修改，或关闭那个窗口后重新打开</translation>
    </message>
    <message>
        <source>The form “%1” on the page “%2” holds input that is not yet saved.</source>
        <translation>“%2”页的表单“%1”中有未保存的内容。</translation>
    </message>
    <message>
        <source>&amp;Save all the same</source>
        <translation>仍然保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>zhibu::RecordView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>选中%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort text by strokes, not by pinyin</source>
        <translation>文字按笔画排序（不按拼音）</translation>
    </message>
</context>
<context>
    <name>zhibu::ReferenceEditor</name>
    <message>
        <source>Show all (Alt+Down)</source>
        <translation>显示全部（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>zhibu::ReformDialog</name>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Merge into another</source>
        <translation>并入其他组织</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>升格或改设</translation>
    </message>
    <message>
        <source>Place under another superior</source>
        <translation>调整隶属</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Do it</source>
        <translation>办理(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Who goes with the new one (Space ticks)</source>
        <translation>去新组织的（空格键打勾）(&amp;W)</translation>
    </message>
    <message>
        <source>the new organisation</source>
        <translation>新组织</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) move to %1</source>
        <translation>
            <numerusform>%n名党员转到%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) come under %1</source>
        <translation>
            <numerusform>%n个组织改由%1领导</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 党小组 end(s)</source>
        <translation>
            <numerusform>%n个党小组撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) end the day before</source>
        <translation>
            <numerusform>%n项职务到前一天为止</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else follows from it.</source>
        <translation>不涉及其他记录。</translation>
    </message>
    <message>
        <source>What follows: %1</source>
        <translation>同时办理：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the other organisation</source>
        <translation>对方组织</translation>
    </message>
    <message numerus="yes">
        <source>%n 党小组 keep(s) the name; rename it likewise where it holds the old one</source>
        <translation>
            <numerusform>%n个党小组名称不变，带有原名称的请另行更名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open application(s), transfer(s), 流动党员 or unit(s) go along to %1</source>
        <translation>
            <numerusform>%n件未办完的入党申请、组织关系转接、流动党员或两新组织一并转到%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n次会议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of its book</source>
        <translation>
            <numerusform>%n笔本组织账上的收支</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) begun</source>
        <translation>
            <numerusform>%n项新任职务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) of those who move, which go along</source>
        <translation>
            <numerusform>转走的党员交的%n笔党费（随人转过去）</numerusform>
        </translation>
    </message>
    <message>
        <source>After this day there are: %1; the last is of %2. Take a later day, or they stay with it as recorded and the check tells of the meetings in one line.</source>
        <translation>这一天以后本组织还有：%1，最后一条是%2。请改填更晚的日期；照办的，这些记录按原样留在原组织，“检查文件”用一行列出那以后的会议。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the name still says what it was; give the new name, too</source>
        <translation>名称说的还是原来的类别，请同时填新名称</translation>
    </message>
</context>
<context>
    <name>zhibu::RemittanceDialog</name>
    <message>
        <source>Remit</source>
        <translation>上缴党费</translation>
    </message>
    <message>
        <source>&amp;Remit</source>
        <translation>上缴(&amp;R)</translation>
    </message>
    <message>
        <source>What is to be passed on</source>
        <translation>应上缴</translation>
    </message>
    <message>
        <source>%1 passes on to its superior what came in</source>
        <translation>%1 向上级上缴党费</translation>
    </message>
    <message>
        <source>Remittance entered</source>
        <translation>已登记上缴</translation>
    </message>
</context>
<context>
    <name>zhibu::ReportTabs</name>
    <message>
        <source>Documents</source>
        <translation>文表</translation>
    </message>
    <message>
        <source>Annual statistics</source>
        <translation>年报</translation>
    </message>
</context>
<context>
    <name>zhibu::ReportsPage</name>
    <message>
        <source>Annual summary</source>
        <translation>年度工作总结</translation>
    </message>
    <message>
        <source>Star table</source>
        <translation>星级总表</translation>
    </message>
    <message>
        <source>Dues of the year</source>
        <translation>年度党费</translation>
    </message>
    <message>
        <source>Required meetings</source>
        <translation>会议召开情况</translation>
    </message>
    <message>
        <source>Member roll</source>
        <translation>党员名册</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>文档页面</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Star register</source>
        <translation>星级管理台账</translation>
    </message>
    <message>
        <source>Plans for a higher star</source>
        <translation>晋位争星计划表</translation>
    </message>
    <message>
        <source>Rectifications</source>
        <translation>整改台账</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>星级评定申报表</translation>
    </message>
    <message>
        <source>Ballot form</source>
        <translation>党员群众测评表</translation>
    </message>
    <message>
        <source>Summary sheet of the rating</source>
        <translation>星级评定汇总表</translation>
    </message>
    <message>
        <source>Explanation of a star</source>
        <translation>评定说明</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Approval of changed stars</source>
        <translation>晋星降星审批表</translation>
    </message>
    <message>
        <source>List of plaques</source>
        <translation>授牌名单</translation>
    </message>
    <message>
        <source>Work of the branch</source>
        <translation>支部工作</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>党费</translation>
    </message>
    <message>
        <source>Dues received</source>
        <translation>党费收缴明细表</translation>
    </message>
    <message>
        <source>What is fixed for whom</source>
        <translation>党费核定表</translation>
    </message>
    <message>
        <source>Notice of dues</source>
        <translation>党费公示</translation>
    </message>
    <message>
        <source>Strips for the dues booklet</source>
        <translation>党费证粘贴条</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>党费收据</translation>
    </message>
    <message>
        <source>List of arrears</source>
        <translation>欠交情况表</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催交单</translation>
    </message>
    <message>
        <source>Remittance</source>
        <translation>上缴单</translation>
    </message>
    <message>
        <source>Report on the dues of the year</source>
        <translation>年度情况报告</translation>
    </message>
    <message>
        <source>Re-check of dues</source>
        <translation>补缴核算表</translation>
    </message>
    <message>
        <source>Star rating</source>
        <translation>星级评定</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Quarter %1</source>
        <translation>第%1季度</translation>
    </message>
    <message>
        <source>Re-check by month</source>
        <translation>补缴逐月明细表</translation>
    </message>
    <message>
        <source>Approvals of spending</source>
        <translation>使用审批单</translation>
    </message>
    <message>
        <source>Book of dues</source>
        <translation>收支账</translation>
    </message>
    <message>
        <source>Organisation life</source>
        <translation>组织生活</translation>
    </message>
    <message>
        <source>Overview of required meetings</source>
        <translation>组织生活落实情况表</translation>
    </message>
    <message>
        <source>Meetings of the quarter</source>
        <translation>组织生活季度统计表</translation>
    </message>
    <message>
        <source>Book of minutes</source>
        <translation>组织生活记录簿</translation>
    </message>
    <message>
        <source>Minutes of a meeting</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Notice of a meeting</source>
        <translation>会议通知</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Attendance of the year</source>
        <translation>出勤情况统计表</translation>
    </message>
    <message>
        <source>Meetings missed and made up for</source>
        <translation>缺席补课台账</translation>
    </message>
    <message>
        <source>Reviews and study</source>
        <translation>评议与学时</translation>
    </message>
    <message>
        <source>Review of members</source>
        <translation>民主评议党员汇总表</translation>
    </message>
    <message>
        <source>Ballot of the review</source>
        <translation>民主评议测评表</translation>
    </message>
    <message>
        <source>Review forms</source>
        <translation>评议登记表</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈心谈话</translation>
    </message>
    <message>
        <source>Hours of study</source>
        <translation>教育培训学时</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Reviews of secretaries</source>
        <translation>述职评议结果</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>换届</translation>
    </message>
    <message>
        <source>Request for an election</source>
        <translation>换届请示</translation>
    </message>
    <message>
        <source>Request for candidates</source>
        <translation>候选人预备人选请示</translation>
    </message>
    <message>
        <source>Method of election</source>
        <translation>选举办法</translation>
    </message>
    <message>
        <source>Voting paper</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>Vote tally</source>
        <translation>计票单</translation>
    </message>
    <message>
        <source>Result sheet of the election</source>
        <translation>选举结果报告单</translation>
    </message>
    <message>
        <source>Report on the election</source>
        <translation>选举结果报告</translation>
    </message>
    <message>
        <source>Report on duties</source>
        <translation>委员分工报告</translation>
    </message>
    <message>
        <source>Who has remitted</source>
        <translation>上缴情况表</translation>
    </message>
    <message>
        <source>List of demonstration points</source>
        <translation>示范点名单</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>会议(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>组织(&amp;O)</translation>
    </message>
    <message>
        <source>Registration forms of members</source>
        <translation>党员登记表</translation>
    </message>
    <message>
        <source>Letters of transfer</source>
        <translation>组织关系介绍信</translation>
    </message>
    <message>
        <source>Anniversaries</source>
        <translation>纪念日</translation>
    </message>
    <message>
        <source>Cards for political birthdays</source>
        <translation>政治生日贺卡</translation>
    </message>
    <message>
        <source>Organisations in figures</source>
        <translation>党组织基本情况汇总</translation>
    </message>
    <message>
        <source>Coverage of enterprises and social organisations</source>
        <translation>两新组织覆盖情况</translation>
    </message>
    <message>
        <source>Admission of members</source>
        <translation>发展党员</translation>
    </message>
    <message>
        <source>Register of applicants</source>
        <translation>发展党员台账</translation>
    </message>
    <message>
        <source>Steps of each applicant</source>
        <translation>发展党员工作进程表</translation>
    </message>
    <message>
        <source>Reviews of applicants</source>
        <translation>入党积极分子考察登记表</translation>
    </message>
    <message>
        <source>Notice of candidates</source>
        <translation>拟确定发展对象公示</translation>
    </message>
    <message>
        <source>Notice of admissions</source>
        <translation>拟接收预备党员公示</translation>
    </message>
    <message>
        <source>Notice of confirmations</source>
        <translation>预备党员拟转正公示</translation>
    </message>
    <message>
        <source>Reply to the request</source>
        <translation>选举请示的批复</translation>
    </message>
    <message>
        <source>Reply about the candidates</source>
        <translation>候选人的批复</translation>
    </message>
    <message>
        <source>Sign-in sheet of the election</source>
        <translation>选举大会签到表</translation>
    </message>
    <message>
        <source>Under key management</source>
        <translation>重点管理党组织台账</translation>
    </message>
    <message>
        <source>December</source>
        <translation>年度评定（12月）</translation>
    </message>
    <message>
        <source>June</source>
        <translation>半年评议（6月）</translation>
    </message>
    <message>
        <source>Large gifts of dues</source>
        <translation>大额党费情况表</translation>
    </message>
    <message>
        <source>Plan of the year</source>
        <translation>年度活动计划</translation>
    </message>
    <message>
        <source>Approval of reductions</source>
        <translation>少交（免交）审批表</translation>
    </message>
    <message>
        <source>No meeting is recorded here in this year. Record it on the page Activities first.</source>
        <translation>这里这一年还没有会议记录。请先到“组织生活”页记录会议。</translation>
    </message>
    <message>
        <source>There is no organisation here to make this for. Enter it on the page Organisations first, or import it (File &gt; Import).</source>
        <translation>这里没有可出具此件的党组织。请先在“组织”页录入，或用“文件”→“导入”。</translation>
    </message>
</context>
<context>
    <name>zhibu::RestoreDialog</name>
    <message>
        <source>There is no backup in the folder 备份 beside the file yet.</source>
        <translation>文件旁边的“备份”文件夹里还没有备份。</translation>
    </message>
    <message>
        <source>The file that is open now stays as it is.</source>
        <translation>现在打开的文件保持原样。</translation>
    </message>
</context>
<context>
    <name>zhibu::ReviewModel</name>
    <message>
        <source>%1: a 预备党员 takes part in the review but is not graded</source>
        <translation>%1：预备党员参加评议，不评定等次</translation>
    </message>
    <message>
        <source>%1: type 1 优秀, 2 合格, 3 基本合格, 4 不合格, or the first character</source>
        <translation>%1：输入 1 优秀、2 合格、3 基本合格、4 不合格，或者等次的第一个字</translation>
    </message>
    <message>
        <source>%1: how many ballots gave this grade</source>
        <translation>%1：测评得到这一等次的票数</translation>
    </message>
    <message>
        <source>Ballots counted, and members of the branch on the day</source>
        <translation>测评票合计，和当天支部的党员人数</translation>
    </message>
    <message>
        <source>%1: when the member was told, 2024-12-20</source>
        <translation>%1：向本人反馈的日期，如 2024-12-20</translation>
    </message>
    <message>
        <source>%1: what the member is to mend</source>
        <translation>%1：本人需要整改的事项</translation>
    </message>
    <message>
        <source>Nothing was entered. %1</source>
        <translation>没有录入任何内容。%1</translation>
    </message>
    <message>
        <source>Left out, because no member here is called that: %1.</source>
        <translation>这里没有叫这个名字的党员，未录入：%1。</translation>
    </message>
    <message>
        <source>Columns that are not asked for here: %1.</source>
        <translation>用不到的列：%1。</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>不评定等次</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>票数合计</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>zhibu::ReviewPage</name>
    <message>
        <source>%1 of %2 graded</source>
        <translation>已评%1 / %2名</translation>
    </message>
    <message>
        <source>⚠ more 优秀 than a third: %1 at most</source>
        <translation>⚠ 优秀超过三分之一，至多%1名</translation>
    </message>
    <message>
        <source>优秀: %1 at most</source>
        <translation>优秀至多%1名</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n 预备党员 graded</source>
        <translation>
            <numerusform>⚠ %n名预备党员评了等次</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter: down · Tab: right · Ctrl+V: paste from Excel · F4: form</source>
        <translation>回车：向下 · Tab：向右 · Ctrl+V：从 Excel 粘贴 · F4：表单</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation>%1的民主评议</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n名党员</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 members shown</source>
        <translation>显示%1名，共%2名党员</translation>
    </message>
</context>
<context>
    <name>zhibu::RollUpWindow</name>
    <message>
        <source>Organisations in figures</source>
        <translation>党组织基本情况汇总</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the names behind the number (Enter)</source>
        <translation>打开这个数字的名单（回车）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Enter on a number opens the names it counts.</source>
        <translation>在数字上按回车，打开名单；在名称上按回车，往下看一级。</translation>
    </message>
</context>
<context>
    <name>zhibu::RoundStrip</name>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>Select them in the table</source>
        <translation>在总表中选中它们</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s): the records would now give another result</source>
        <translation>
            <numerusform>%n个党组织的记录有变动，按现有记录结果会不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick on the left the organisation that rates, to see its round.</source>
        <translation>在左边选定负责评定的党组织，这里显示它的评定步骤。</translation>
    </message>
    <message>
        <source>The rating of %1 (%2) has not been started.</source>
        <translation>%1年度（%2）的评定还没有开始。</translation>
    </message>
    <message>
        <source>Confirmed on %1 by the scheme %2, records up to %3</source>
        <translation>已于%1确认，评定办法：%2，记录截至%3</translation>
    </message>
    <message>
        <source>&amp;Done: %1…</source>
        <translation>完成：%1(&amp;D)…</translation>
    </message>
    <message>
        <source>Record that this step was carried out</source>
        <translation>登记这一步已经完成</translation>
    </message>
    <message>
        <source>Start the round with the scheme picked above</source>
        <translation>按上面选定的评定办法开始这一轮评定</translation>
    </message>
    <message>
        <source>S&amp;kip: %1…</source>
        <translation>跳过：%1(&amp;K)…</translation>
    </message>
    <message>
        <source>S&amp;kip the step…</source>
        <translation>跳过这一步(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Take back: %1…</source>
        <translation>退回：%1(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Take a step back…</source>
        <translation>退回上一步(&amp;T)…</translation>
    </message>
    <message>
        <source>“%1” is rated in the round of “%2”; its steps are recorded there.</source>
        <translation>“%1”由“%2”评定，各步骤在那里登记。</translation>
    </message>
    <message>
        <source>“%1” is rated by “%2”, which has not started the rating of %3 (%4).</source>
        <translation>“%1”由“%2”评定，%3年度（%4）的评定还没有在那里开始。</translation>
    </message>
    <message>
        <source>&amp;Go to “%1”</source>
        <translation>转到“%1”(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;What was recorded…</source>
        <translation>登记的内容(&amp;W)…</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>还没有到这一步</translation>
    </message>
    <message>
        <source>&amp;Paper: %1 of “%2”…</source>
        <translation>表格：%1（%2）(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Paper: %1…</source>
        <translation>表格：%1(&amp;P)…</translation>
    </message>
    <message>
        <source>The round of the rating cannot be read: %1</source>
        <translation>读不出这一轮评定：%1</translation>
    </message>
    <message>
        <source>The scheme “%1” of the round cannot be read: %2</source>
        <translation>读不出本轮采用的方案“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s): the records and the scheme would now give another result</source>
        <translation>
            <numerusform>%n个党组织的记录和方案有变动，按现有记录和方案结果会不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s): the scheme, which was changed, would now give another result</source>
        <translation>
            <numerusform>方案有变动，按现有方案%n个党组织的结果会不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the ratin&amp;g</source>
        <translation>开始本年评定(&amp;G)</translation>
    </message>
    <message>
        <source>Approve last year&apos;s round, or enter its stars in 历年星级</source>
        <translation>批准上年的评定，或者在“历年星级”里登记</translation>
    </message>
    <message>
        <source>The scheme picked is in force from %1 only.</source>
        <translation>所选方案%1起才施行。</translation>
    </message>
</context>
<context>
    <name>zhibu::SchemesDialog</name>
    <message>
        <source>This file</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>随程序</translation>
    </message>
    <message>
        <source>Import a scheme file</source>
        <translation>导入方案文件</translation>
    </message>
    <message>
        <source>Scheme files (*.json)</source>
        <translation>方案文件 (*.json)</translation>
    </message>
    <message>
        <source>%1 was not brought in:</source>
        <translation>%1 没有导入：</translation>
    </message>
    <message>
        <source>⚠ Version %1 now stands in place of version %2, which is not older. Ctrl+Z in the main window takes that back.</source>
        <translation>⚠ 第%1版代替了第%2版，版本号没有提高，请核对。在主窗口按 Ctrl+Z 可以退回。</translation>
    </message>
    <message>
        <source>Brought in: %1, version %2</source>
        <translation>已导入：%1，第%2版</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1年：%2与%3对照</translation>
    </message>
    <message>
        <source>A scheme does not differ from itself: pick another one to compare with.</source>
        <translation>同一方案对照没有差别，请另选一个方案。</translation>
    </message>
</context>
<context>
    <name>zhibu::ScopeTree</name>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>zhibu::ScoreModel</name>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>1 for yes or 0 for no</source>
        <translation>是填1，否填0</translation>
    </message>
    <message>
        <source>%1 or 0</source>
        <translation>%1或0</translation>
    </message>
    <message>
        <source>points taken off, 0 to %1 in steps of %2</source>
        <translation>填扣分，0至%1，须为%2的倍数</translation>
    </message>
    <message>
        <source>points taken off, 0 to %1</source>
        <translation>填扣分，0至%1</translation>
    </message>
    <message>
        <source>0 to %1 with at most two decimals</source>
        <translation>0至%1，最多两位小数</translation>
    </message>
    <message>
        <source>“%1” is no score here: %2</source>
        <translation>“%1”不能填在这里：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n missing)</source>
        <translation>
            <numerusform>%1（缺%n项）</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>What the evaluator gave in all</source>
        <translation>这一评价主体所打分数的合计</translation>
    </message>
    <message>
        <source>The total as things stand, with bonus and deductions; pale: a trial by this evaluator alone</source>
        <translation>按现有数据的总分，已计加分减分；浅色的是只按这一评价主体试算</translation>
    </message>
    <message>
        <source>The star as things stand; pale: a trial by this evaluator alone</source>
        <translation>按现有数据的星级；浅色的是只按这一评价主体试算</translation>
    </message>
    <message>
        <source>(trial)</source>
        <translation>（试算）</translation>
    </message>
    <message>
        <source>%1 · max %2
%3</source>
        <translation>%1 满%2
%3</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>%1, counts %2</source>
        <translation>%1，折算%2</translation>
    </message>
</context>
<context>
    <name>zhibu::ScoreTab</name>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Sums side by side</source>
        <translation>三方合计对照</translation>
    </message>
    <message>
        <source>Enter the scores of: %1</source>
        <translation>录入%1分</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>三方对照</translation>
    </message>
    <message>
        <source>Compare the sums of all evaluators</source>
        <translation>对照各评价主体的合计</translation>
    </message>
    <message>
        <source>⚠ more than %1 points apart</source>
        <translation>⚠ 相差超过%1分</translation>
    </message>
</context>
<context>
    <name>zhibu::SearchPopup</name>
    <message>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
    <message numerus="yes">
        <source>All %n found</source>
        <translation>
            <numerusform>共找到%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Found with “%1”</source>
        <translation>搜索“%1”的结果</translation>
    </message>
</context>
<context>
    <name>zhibu::SecretaryReviewsPage</name>
    <message>
        <source>No secretary&apos;s review is recorded here. After the meeting of review press Ctrl+N: enter the organisation, who reported, the day, the ballots and the grade. Print gives the result sheet of the year.</source>
        <translation>这里还没有述职评议记录。述职评议会开完以后，按 Ctrl+N 登记：组织、述职人、日期、测评票和评定等次。“打印”是本年度的结果汇总表。</translation>
    </message>
    <message>
        <source>List what is to be mended</source>
        <translation>列入整改台账</translation>
    </message>
    <message>
        <source>Enter each line of 问题清单 in 整改台账</source>
        <translation>把问题清单的每一行记进整改台账</translation>
    </message>
</context>
<context>
    <name>zhibu::SettleDialog</name>
    <message>
        <source>All paid, except…</source>
        <translation>全部已交，除…</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时段(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xcept</source>
        <translation>除(&amp;X)</translation>
    </message>
    <message>
        <source>Letters of a name, or a number; Space marks who has not paid</source>
        <translation>没交的人：姓名、拼音首字母或编号，按空格或回车勾上</translation>
    </message>
    <message>
        <source>Who still owes in the period; marked: has not paid</source>
        <translation>时段内还没交的人；勾上的是没交</translation>
    </message>
    <message>
        <source>Quarter %1</source>
        <translation>第%1季度</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>%1月</translation>
    </message>
    <message>
        <source>First half-year</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>Second half-year</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Nobody is excepted: all of them have paid.</source>
        <translation>没有例外：全部已交。</translation>
    </message>
    <message numerus="yes">
        <source>%n have not paid: %1</source>
        <translation>
            <numerusform>没交的%n人：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is open in this period.</source>
        <translation>这个时段没有要交的。</translation>
    </message>
    <message numerus="yes">
        <source>%n payments, %1 yuan in all</source>
        <translation>
            <numerusform>%n笔，共 %1 元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enter %n payments</source>
        <translation>
            <numerusform>记%n笔(&amp;E)</numerusform>
        </translation>
    </message>
    <message>
        <source>What was marked and typed here is not stored.</source>
        <translation>这里勾选和填写的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Not asked about, because their dues are not fixed: %1</source>
        <translation>未核定、不在其内：%1</translation>
    </message>
</context>
<context>
    <name>zhibu::SheetPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows shown</source>
        <translation>显示%1条，共%2条</translation>
    </message>
</context>
<context>
    <name>zhibu::StandardDialog</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1，%2起</translation>
    </message>
    <message>
        <source>Period of %1</source>
        <translation>%1的周期</translation>
    </message>
    <message>
        <source>Times of %1</source>
        <translation>%1的次数</translation>
    </message>
    <message>
        <source>This holds from %1 on</source>
        <translation>从%1年起执行</translation>
    </message>
    <message>
        <source>This holds already; nothing was changed</source>
        <translation>现在就是这个标准，没有改动</translation>
    </message>
    <message>
        <source>What was changed here is not set yet.</source>
        <translation>这里改的标准还没有设定。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要了(&amp;D)</translation>
    </message>
</context>
<context>
    <name>zhibu::StandardsDialog</name>
    <message>
        <source>from %1
%2</source>
        <translation>%1 起
%2</translation>
    </message>
    <message>
        <source>yuan (%1 to %2)</source>
        <translation>元（%1 至 %2）</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>%1 is no amount of money</source>
        <translation>%1 不是金额</translation>
    </message>
    <message>
        <source>Import pack of dues rules</source>
        <translation>导入党费规则</translation>
    </message>
    <message>
        <source>Pack %1 counts for this file</source>
        <translation>规则 %1 已用于本文件</translation>
    </message>
    <message>
        <source>%1 counts as set here, from %2 on</source>
        <translation>%1已按此设定，自%2起执行</translation>
    </message>
    <message numerus="yes">
        <source>%n members who have paid up will owe</source>
        <translation>
            <numerusform>%n名已交清的党员会变成欠交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members in arrears will owe more</source>
        <translation>
            <numerusform>%n名欠交的党员会多欠</numerusform>
        </translation>
    </message>
    <message>
        <source>Set from %1 on, it also holds for months that have ended: %2; %3 yuan in all.</source>
        <translation>从%1起执行，已经过去的月份也按新标准算：%2；合计%3元。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Set all the same</source>
        <translation>仍然设定(&amp;S)</translation>
    </message>
</context>
<context>
    <name>zhibu::StarChart</name>
    <message>
        <source>Chart of the stars of each year</source>
        <translation>历年星级分布图</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>试算</translation>
    </message>
</context>
<context>
    <name>zhibu::StarModel</name>
    <message>
        <source>not rated</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>(trial)</source>
        <translation>（试算）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础分</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>减分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>tied %1</source>
        <translation>并列 %1</translation>
    </message>
    <message>
        <source>⚠ suggested lower</source>
        <translation>⚠ 建议下调</translation>
    </message>
    <message>
        <source>⚠ equal, choose</source>
        <translation>⚠ 并列，请定</translation>
    </message>
    <message>
        <source>By the scheme: %1</source>
        <translation>按方案计算：%1</translation>
    </message>
    <message>
        <source>(not of this round)</source>
        <translation>（不归这一轮）</translation>
    </message>
    <message>
        <source>The result of last year is not confirmed yet: its star is a trial</source>
        <translation>上年的结果还没有批准，上年星级是试算的</translation>
    </message>
</context>
<context>
    <name>zhibu::StarNumber</name>
    <message>
        <source>1 2 3 4 5 6 7 8 9 10</source>
        <extracomment>Up to ten stars, as in &quot;with star 4&quot;; between blanks.</extracomment>
        <translation>一 二 三 四 五 六 七 八 九 十</translation>
    </message>
</context>
<context>
    <name>zhibu::StarRegisterPage</name>
    <message numerus="yes">
        <source>%n organisations</source>
        <translation>
            <numerusform>共%n个组织</numerusform>
        </translation>
    </message>
    <message>
        <source>The chart was copied; paste it into a document</source>
        <translation>图表已复制，可以粘贴到文档里</translation>
    </message>
</context>
<context>
    <name>zhibu::StarTab</name>
    <message>
        <source>the evidence of the star of “%1”</source>
        <translation>“%1”的星级佐证材料</translation>
    </message>
</context>
<context>
    <name>zhibu::StatisticsPage</name>
    <message numerus="yes">
        <source>%n to complete</source>
        <translation>
            <numerusform>待补%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Pre-check (%1)</source>
        <translation>预检清单（%1）</translation>
    </message>
    <message>
        <source>Nobody stands there</source>
        <translation>这里没有人</translation>
    </message>
    <message>
        <source>Annual statistics %1.xlsx</source>
        <translation>党内统计年报%1.xlsx</translation>
    </message>
    <message>
        <source>Annual statistics</source>
        <translation>年报</translation>
    </message>
    <message numerus="yes">
        <source> (%n on no line)</source>
        <translation>
            <numerusform>（其中%n个未归类）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words have their line now</source>
        <translation>
            <numerusform>%n个词已归类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::StatusLine</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source> · Undo: %1 (Ctrl+Z)</source>
        <translation> · 撤销：%1（Ctrl+Z）</translation>
    </message>
</context>
<context>
    <name>zhibu::StepBar</name>
    <message>
        <source>to be done next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未进行</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s) left</source>
        <translation>
            <numerusform>到%1为止，还有%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n day(s) left)</source>
        <translation>
            <numerusform>（还有%n天）</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>By</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Records up to</source>
        <translation>结果截至</translation>
    </message>
    <message>
        <source>nobody has the star it is for, not needed</source>
        <translation>没有这一星级的党组织，不需要</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>所用表格</translation>
    </message>
</context>
<context>
    <name>zhibu::StepDialog</name>
    <message>
        <source>Step of the rating: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>跳过：%1</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>&amp;Approve and freeze</source>
        <translation>批准并冻结结果(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Record step</source>
        <translation>登记完成(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Skip step</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>退回(&amp;T)</translation>
    </message>
    <message>
        <source>%1: rating of %2, %3</source>
        <translation>%1%2年度评定（%3）</translation>
    </message>
    <message>
        <source>To go on all the same, say why in the field 说明.</source>
        <translation>如果仍要完成这一步，请在“说明”里写明理由。</translation>
    </message>
    <message>
        <source>What was typed here is not stored.</source>
        <translation>填的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Freezing the results…</source>
        <translation>正在冻结结果……</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <source>Checking the records, then it is stored…</source>
        <translation>正在核对记录，核对完就存入……</translation>
    </message>
    <message>
        <source>Checking the records…</source>
        <translation>正在核对记录……</translation>
    </message>
    <message>
        <source>The records are checked. Look at what follows, then press Ctrl+Enter again.</source>
        <translation>记录已核对。请看下面的星级和提示，无误再按一次 Ctrl+Enter。</translation>
    </message>
</context>
<context>
    <name>zhibu::StepRecord</name>
    <message>
        <source>Skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>已登记：%1</translation>
    </message>
    <message>
        <source>%1: rating of %2, %3</source>
        <translation>%1%2年度评定（%3）</translation>
    </message>
</context>
<context>
    <name>zhibu::TableWindow</name>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共%n条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::TakeBackDialog</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%2 的 %1 元</translation>
    </message>
    <message>
        <source>voucher %1</source>
        <translation>凭证 %1</translation>
    </message>
    <message>
        <source>%1 of it taken back</source>
        <translation>已冲销 %1</translation>
    </message>
    <message>
        <source>Take a payment back</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Payments for this month</source>
        <translation>这个月的交纳</translation>
    </message>
    <message>
        <source>&amp;Delete it: not possible, %1 is closed</source>
        <translation>删除(&amp;D)：不能，%1 已经结账</translation>
    </message>
    <message>
        <source>&amp;Delete it: not possible, something was taken back of it</source>
        <translation>删除(&amp;D)：不能，这一笔已经冲销过</translation>
    </message>
    <message>
        <source>&amp;Delete it: it was entered by mistake</source>
        <translation>删除(&amp;D)：是记错的</translation>
    </message>
    <message>
        <source>Delete this payment of %1? %2</source>
        <translation>删除 %1 的这一笔？%2</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;verse</source>
        <translation>冲销(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reverse all or part of it: it stays as it was entered, and what is taken back is entered beside it with its reason</source>
        <translation>冲销全部或一部分：原来那一笔留着，旁边记下冲销多少和原因(&amp;R)</translation>
    </message>
    <message>
        <source>All of it was taken back before. What was taken back is corrected on the tab %1</source>
        <translation>这一笔已经全部冲销。要改冲销的数，到“%1”一栏改</translation>
    </message>
    <message>
        <source>How much of this payment of %1 is taken back? %2</source>
        <translation>%1的这一笔冲销多少？%2</translation>
    </message>
    <message>
        <source>At the most %1 yuan can be taken back, at once or in parts.</source>
        <translation>最多还能冲销 %1 元，可以一次，也可以分几次。</translation>
    </message>
    <message>
        <source>What was typed here is not stored.</source>
        <translation>填的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>放弃(&amp;D)</translation>
    </message>
</context>
<context>
    <name>zhibu::TalkModel</name>
    <message>
        <source>committee</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>no talk</source>
        <translation>尚缺</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last on %1</source>
        <translation>
            <numerusform>%n次，最近 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody to talk with</source>
        <translation>没有谈话对象</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>党支部</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>With committee members</source>
        <translation>与委员</translation>
    </message>
    <message>
        <source>With other members</source>
        <translation>与其他党员</translation>
    </message>
</context>
<context>
    <name>zhibu::TalksPage</name>
    <message>
        <source>%1 (committee)</source>
        <translation>%1（委员）</translation>
    </message>
    <message>
        <source>Talks of the members</source>
        <translation>党员的谈心谈话</translation>
    </message>
    <message>
        <source>%1 of %2 members lack a talk. Each is to talk with committee members and with other members at least once a year. Enter or double click: record a talk.</source>
        <translation>%2名党员中有%1名尚缺谈心谈话。每人每年与委员、与其他党员至少各谈一次。回车或双击：登记一次谈话。</translation>
    </message>
    <message>
        <source>There is nobody else in this branch</source>
        <translation>这个支部没有其他党员</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>与%1谈心谈话</translation>
    </message>
    <message>
        <source>%1 talks &amp;with</source>
        <translation>%1的谈话对象(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n名党员</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 members shown</source>
        <translation>显示%1名，共%2名党员</translation>
    </message>
    <message>
        <source>The talk is one of %1; this year is shown now</source>
        <translation>这次谈话记在%1年，页面已转到这一年</translation>
    </message>
    <message>
        <source>Choose whom</source>
        <translation>请选择谈话对象</translation>
    </message>
</context>
<context>
    <name>zhibu::TallyDialog</name>
    <message>
        <source>Count paper ballots</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>&amp;Finish (Enter)</source>
        <translation>完成（回车）(&amp;F)</translation>
    </message>
    <message>
        <source>Take &amp;back the last (Backspace)</source>
        <translation>退回一步（退格键）(&amp;B)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%n ballots</source>
        <translation>
            <numerusform>已计%n票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people came</source>
        <translation>
            <numerusform>到会%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n too many</source>
        <translation>
            <numerusform>⚠ 多出%n票</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ all of them</source>
        <translation>✓ 已计完</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>还差%n票</numerusform>
        </translation>
    </message>
    <message>
        <source>Press the number of each ballot you take up</source>
        <translation>拿起一张票，按一下它的数字键</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>上一步：%1</translation>
    </message>
    <message>
        <source>Begin at &amp;zero (Delete)</source>
        <translation>清零重计（Delete）(&amp;Z)</translation>
    </message>
    <message>
        <source>begun at zero again</source>
        <translation>清零重计</translation>
    </message>
    <message>
        <source>What was counted here is not kept.</source>
        <translation>这次的计票不会保存。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不保存(&amp;D)</translation>
    </message>
</context>
<context>
    <name>zhibu::TransferDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;End his posts on the day he is accepted elsewhere</source>
        <translation>对方接收之日同时免去党内职务(&amp;E)</translation>
    </message>
    <message>
        <source>Show the &amp;letter to be printed</source>
        <translation>显示介绍信以便打印(&amp;L)</translation>
    </message>
    <message>
        <source>Transfer of %1</source>
        <translation>%1的组织关系转接</translation>
    </message>
    <message>
        <source>Once 接收日期 is entered he is a member here, from that day on.</source>
        <translation>填了接收日期，从那一天起就是这里的党员。</translation>
    </message>
    <message>
        <source>Once 接收日期 is entered he is no member of the branch any more, from that day on; till then the branch answers for him.</source>
        <translation>填了接收日期，从那一天起就不再是原支部的党员；接收以前仍由原支部负责。</translation>
    </message>
    <message>
        <source>The dues of %1 are owed; without a gap they are paid up to %2.</source>
        <translation>%1的党费欠交；连续交清到%2。</translation>
    </message>
    <message>
        <source>The dues of %1 are owed; no month before is paid.</source>
        <translation>%1的党费欠交，之前没有交过。</translation>
    </message>
</context>
<context>
    <name>zhibu::TransfersPage</name>
    <message>
        <source>Letter of transfer</source>
        <translation>组织关系介绍信</translation>
    </message>
    <message>
        <source>介绍信 in three parts, with stub and receipt</source>
        <translation>存根、介绍信、回执三联</translation>
    </message>
    <message>
        <source>End his &amp;posts on the day he is accepted elsewhere</source>
        <translation>对方接收当天免去他的党内职务(&amp;P)</translation>
    </message>
</context>
<context>
    <name>zhibu::WordingMenu</name>
    <message>
        <source>Enter the organisation and the kind of meeting first</source>
        <translation>请先填写组织和会议类型</translation>
    </message>
    <message>
        <source>No template for this kind of meeting</source>
        <translation>这类会议还没有模板</translation>
    </message>
    <message>
        <source>Put these templates into the ledger, to change them</source>
        <translation>把这些模板存入台账，以便修改</translation>
    </message>
    <message numerus="yes">
        <source>%n templates now stand in the ledger 记录模板</source>
        <translation>
            <numerusform>已把%n个模板存入台账“记录模板”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhibu::WorksheetModel</name>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>zhibu::WorksheetPanel</name>
    <message>
        <source>Sum of the worksheet = base &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>核算表合计 = 基数 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Fixed by decision: &lt;b&gt;%1&lt;/b&gt; a month</source>
        <translation>按核定金额：每月 &lt;b&gt;%1&lt;/b&gt; 元</translation>
    </message>
    <message>
        <source>%1 × %2 = &lt;b&gt;%3&lt;/b&gt; a month</source>
        <translation>%1 × %2 → 每月 &lt;b&gt;%3&lt;/b&gt; 元</translation>
    </message>
    <message>
        <source>The same for everybody of this kind: &lt;b&gt;%1&lt;/b&gt; a month</source>
        <translation>这一类别不按基数计算：每月 &lt;b&gt;%1&lt;/b&gt; 元</translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>基数：%1</translation>
    </message>
</context>
<context>
    <name>zhibu::YearPicker</name>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
</TS>
