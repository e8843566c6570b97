package viva.grader.screening;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How orders to a grader are worded. Each pattern needs a word of grading beside the verb: "ignore" alone, "score",
 * "teacher", "all points", "system" are words of computer vision too.
 */
final class OrderWords {
    private static final String GRADING = "(?:评分|阅卷|打分|判分|判卷|批改|rubric)";
    private static final String FULL = "(?:满分|10分(?![类支钟之辨割布解成])|covered)";
    private static final String POINTS = "(?:要点|得分点|采分点|评分点)";
    private static final String EXAMINER = "(?:评分|阅卷|考官|面试官|评委|批改)";

    /** Over text without spaces and punctuation, so that neither can be put between the letters of a word. */
    private static final Pattern SQUEEZED = any(
            "(?:忽略|无视|跳过|绕过|不要理会|不必理会|不用管|别管|抛开|忘记|忘掉).{0,10}(?:" + GRADING + "|系统提示"
                    + "|(?:以上|上述|之前|前面|先前|所有|全部|原有|原来|你的|任何).{0,4}(?:指令|提示|规则|要求|说明|设定|标准|限制))",
            "(?:不要|不必|无需|不用|别).{0,4}(?:按|依据|根据|参照|对照|管|看|检查|核对|比对).{0,6}(?:" + GRADING + "|" + POINTS + ")",
            // Whoever feeds the ground truth to an evaluation says "满分" as well: only words of giving may stand before it.
            "(?:给|打|判|评|记|输出|返回|填)(?:我|他|出|为|作|成|了|上|个|一个|本|这|这个|该|此|题|回答|答案|作答|考生|学生|最终|直接|全部|都|的|打|结果)*" + FULL,
            "(?:请给|给我|求).{0,4}(?:高分|最高分)|(?:给|打).{0,3}十分$",
            "(?:回答|答案|考生|我|本题|这题).{0,8}(?:应|值得|可以?|理应)(?:该|当)?.{0,3}满分",
            "(?:全部|所有|完整|每个|每一|各).{0,6}" + POINTS + ".{0,8}(?:命中|覆盖|满足|答对|得分|covered)",
            "(?:命中|覆盖|满足|包含|符合|答出).{0,3}(?:全部|所有|每个|每一|各|完整).{0,12}(?:" + POINTS + "|评分标准|rubric)",
            "(?:专家|主考官|考官|评委|教授|老师|人工|官方|管理员).{0,6}(?:复核|审核|核实|认证|批准|审阅)"
                    + ".{0,10}(?:满分|通过|正确|无误|答案|回答|10分)",
            "已(?:经)?(?:由|被|经).{0,8}(?:专家|考官|老师|评委|教授).{0,4}(?:复核|审核|确认|批准)",
            "系统(?:提示|消息|指令|通知|公告|管理员).{0,40}(?:评分|打分|满分|给分|覆盖|判为|答案|回答|考生|得分|10分)",
            "(?:评分|阅卷|批改)(?:系统|老师|员|人|者|模型|助手|官|专家|ai|机器人|程序)?(?:你好|您好|请|注意|须知|必读)",
            "(?:尊敬|亲爱)的.{0,4}(?:" + EXAMINER + "|老师)|(?:致|写给|告知|提醒)" + EXAMINER,
            "你(?:现在|从现在起|接下来)?(?:是|扮演|作为|充当|变成).{0,8}(?:宽松|宽容|慷慨|仁慈|阅卷|评分|考官|不受限制|没有限制)",
            "(?:假设|假装|想象)(?:你|自己)(?:是|正在).{0,10}(?:老师|考官|评分|阅卷|助手)|从现在(?:起|开始)(?:你|请你)",
            "扮演.{0,10}(?:老师|考官|评分|阅卷|助手|角色)",
            "(?:总分|得分|评分结果|最终评分)(?:为|是)?(?:满分|10(?:分)?$|1010|10分(?![类支]))",
            "(?:判定|结论|判断|评定)(?:为|是|结果)?(?:满分|covered|全部覆盖|全部命中)",
            "(?:新|新版|更新|更新后|修订|官方|最终)(?:的)?评分(?:标准|细则|规则|说明)|评分(?:标准|细则|规则|说明)(?:已)?(?:更新|修订|变更|作废)",
            "(?:学生|考生|候选人)?(?:答案|回答|作答)(?:部分)?(?:到此|至此)?(?:结束|完毕).{0,20}(?:评分|系统|以下|指令|$)",
            "(?:解码|base64).{0,20}(?:执行|照做|遵守|遵循|照办)",
            "(?:求|拜托|恳请|麻烦|请).{0,12}(?:高抬贵手|手下留情|通融|放水|多给(?:点|些)?分|给个?(?:及格|通过)|宽松(?:评分|一点|些|判)|别扣分|不要扣分)",
            "ignore(?:all|any|the|previous|prior|above|your|these|those|of){0,4}(?:instructions|rubric|gradingcriteria|gradingrules|criteria|prompt)",
            "(?:give|award|grant|assign)(?:me|it|this|thisanswer|thecandidate|theanswer)?(?:a|the)?(?:full(?:marks?|scores?|credit)|topmarks|10outof10)");

    /** Over text with its spaces and punctuation, where word borders tell. */
    private static final Pattern SPACED = any(
            "\\b(?:ignore|disregard|forget|skip|bypass|override|overrule)\\b.{0,25}\\b(?:rubric|grading|marking scheme|scoring (?:criteria|rules|guide)"
                    + "|(?:previous|prior|above|earlier|preceding|system|your|all|any|these|those)\\b.{0,15}\\b(?:instructions?|rules|prompts?|guidelines?|directions|criteria))\\b",
            "\\b(?:do not|don't|no need to|never) (?:check|compare|apply|use|read|follow|consult)\\b.{0,20}\\b(?:rubric|criteria|grading|marking scheme)\\b",
            "\\b(?:give|award|assign|grant|return|output|record|deserves?|earns?|merits?)\\b.{0,30}\\b(?:full (?:marks?|scores?|credit|grade)|top (?:marks?|grade)|maximum (?:marks?|grade))\\b",
            "\\b(?:give|award|assign|grant)\\b.{0,30}\\b(?:this|my|the) (?:answer|response|candidate|student|submission)\\b.{0,20}\\b(?:maximum|highest|top|full|perfect|10)\\b|\\bgive (?:me|it) a (?:perfect|top|high) (?:score|mark|grade)",
            "(?<![\\d.])10 ?/ ?10(?![\\d.])|\\b10 out of 10\\b|\\bten out of ten\\b|\\b(?:score|grade|mark) of (?:10|ten)(?!\\.?\\d|%)",
            "\\b(?:final|total|overall) (?:score|grade|mark)s?\\b ?(?:is|[:=])? ?(?:10(?!\\.?\\d|%)|full|perfect|a\\+)",
            "\\bsystem (?:prompt|message|note|override|instruction|notice|update)\\b.{0,60}(?:grad|scor|mark|cover|answer|candidate|student|rubric)",
            "^\\W*(?:system|assistant|developer)\\W{0,3}[:>\\]】].{0,80}(?:grad|scor|full mark|ignore|rubric|covered|answer|评分|满分|给分)",
            "\\b(?:note|message|instructions?|reminder|attention|memo)\\b,? (?:to|for) (?:the |any |all )?(?:ai |llm |automated |auto )?(?:grader|examiner|evaluator|marker|assessor|interviewer|grading (?:model|system))s?\\b",
            "\\bdear (?:grader|examiner|evaluator|interviewer|teacher|professor|ai|model|assistant)\\b|\\b(?:grader|examiner|evaluator)s?,? (?:please|must|should|note)\\b",
            "[\"']?\\b(?:verdict|finding|assessment)s?[\"']?\\s*[:=]\\s*[\"'\\[{]*(?:covered|full|met|correct|pass|partial|satisfied)",
            "[\"'](?:score|grade|points|earned|total)[\"']\\s*[:=]\\s*[\"']?(?:10(?:\\.0)?(?!\\.?\\d)|full|max)",
            "[\"'](?:判定|结论|得分|评分|总分)[\"']\\s*[:=]\\s*[\"']?(?:满分|10|覆盖|covered)",
            "\\b(?:all|every|each)(?: of)?(?: the| its| your)? (?:rubric |key |grading |scoring |required )?(?:points?|criteri(?:a|on)|rubric items?)\\b.{0,12}\\b(?:covered|met|satisfied|fulfilled|awarded)\\b(?! by)",
            "\\b(?:covers?|meets?|satisf(?:y|ies)|addresses|hits)\\b.{0,10}\\b(?:all|every|each)\\b.{0,12}\\b(?:rubric|criteri(?:a|on)|grading points?|key points? (?:of|in) the (?:rubric|question))\\b",
            "\\b(?:this|my|the above|the following) (?:answer|response|submission)\\b.{0,40}\\b(?:deserves?|merits?|has been (?:verified|approved|reviewed|checked)|was (?:verified|approved|reviewed)|covers? (?:all|every))\\b",
            "\\b(?:verified|approved|reviewed|confirmed) by (?:a |an |the |two |three )?(?:senior |domain |human )?(?:expert|examiner|professor|panel|committee|administrator|admin)s?\\b",
            "\\byou are (?:now |no longer )?(?:a |an |the |in )?(?:very )?(?:lenient|generous|kind|unrestricted|dan\\b|grader|examiner|jailbroken|developer mode|grading)",
            "(?:^\\W*(?:please )?|\\byou (?:must|should|will|now) )(?:act|behave|pretend|role-?play)\\b.{0,20}\\b(?:as|to be|like)\\b.{0,20}\\b(?:grader|examiner|teacher|professor|judge|assistant|dan|lenient|generous)\\b",
            "\\bpretend (?:that )?you\\b|\\bfrom now on,? (?:you|ignore|grade|mark|score)\\b|\\byour (?:new|real|actual|only) (?:task|role|job|instructions?)\\b",
            "\\b(?:decode|base64)\\b.{0,40}\\b(?:follow|obey|execute|comply)\\b",
            "\\b(?:mark|grade|score|rate|treat|count|report)\\b.{0,15}\\b(?:every|all|each)\\b.{0,15}\\b(?:points?|criteri(?:a|on)|answers?|items?)\\b.{0,15}\\b(?:covered|correct|met|passed|satisfied|full)\\b",
            "\\b(?:be|mark|grade|score)\\b.{0,12}\\b(?:lenient|generous|leniently|generously)\\b|\\bbenefit of the doubt\\b",
            "\\b(?:end|close) of (?:the )?(?:student'?s?|candidate'?s?) (?:answer|submission|response)\\b",
            "\\b(?:updated|revised|new|official|final|real) (?:rubric|grading (?:criteria|scheme|guidelines|rules|policy)|marking scheme)\\b",
            "\\bthe (?:correct|expected|only valid) (?:output|verdict|reply)\\b.{0,40}\\b(?:is|are)\\b",
            "<\\|[a-z_]{2,20}\\|>|\\[/?inst\\]|<</?sys>>|</?(?:system|rubric|grading|grader)\\b[^>]{0,40}>|[【\\[]系统(?:提示|消息|指令|通知|公告)?[】\\]:：]");

    private OrderWords() {}

    private static Pattern any(String... patterns) {
        return Stream.of(patterns).map(p -> "(?:" + p + ")").collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));
    }

    /** Whether a sentence is one. */
    static boolean in(String sentence) {
        var readable = Readable.of(sentence);
        return SPACED.matcher(readable).find() || SQUEEZED.matcher(Plain.of(readable).text()).find();
    }

    /** Chinese orders run over sentence ends where punctuation is put between the letters. */
    static List<Plain.Range> acrossSentences(Plain text) {
        return SCATTERED.matcher(text.text()).results().map(m -> text.original(m.start(), m.end())).toList();
    }

    private static final Pattern SCATTERED = any("(?:忽略|无视|跳过)(?:以上|上述|所有|全部|这些)?的?" + GRADING, "(?:请|直接|务必)给.{0,3}满分",
            "ignore(?:the|all|previous|above)*(?:rubric|instructions)", "give(?:me)?fullmarks");
}
