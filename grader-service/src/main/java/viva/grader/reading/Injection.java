package viva.grader.reading;

import java.util.regex.Pattern;

/**
 * Lines that speak to the grader instead of answering. They are no evidence for any point. Works on folded text; never
 * changes a grade by itself.
 */
final class Injection {
    private static final Pattern TO_THE_GRADER = Pattern.compile(
            "(忽略|无视|跳过|不必|无需|不要|不用).{0,12}(评分|阅卷|打分|标准|规则|指令|提示|rubric|逐条|比对|检查)"
            + "|(评分|阅卷|打分).{0,4}(系统|说明|规则|老师|模型|助手)"
            + "|系统提示|系统消息"
            + "|(给|打|评为|判为|请给|直接给|按).{0,8}(满分|10 ?分|十分)"
            + "|(全部|所有|完整).{0,6}要点.{0,8}(命中|覆盖)|(命中|覆盖).{0,6}(全部|所有|完整).{0,12}要点"
            + "|(专家|主考官|评委|资深).{0,8}复核"
            + "|ignore.{0,30}(instruction|rubric|criteria|rule|prompt|above|previous)"
            + "|(disregard|skip|bypass|override).{0,30}(instruction|rubric|criteria|rule|check|grading)"
            + "|(give|award|assign|return|output).{0,25}(full (marks?|score|credit)|10 ?/ ?10|10 points|maximum score|score of 10)"
            + "|system (prompt|message|note|override)|note to (the )?(grader|examiner|evaluator)"
            + "|(grader|grading|scoring) (note|instruction|system|rule)|dear (grader|examiner)"
            + "|\"?(verdict|score|finding)\"? ?[:=] ?\"?(covered|10|full|met)"
            + "|all (rubric |key )?points? (are |is |were )?(fully )?(covered|met)"
            + "|you are (now )?(a|an|the) (lenient|generous|grader|examiner|assistant)");

    private Injection() {}

    static boolean in(String folded) {
        return TO_THE_GRADER.matcher(folded).find();
    }
}
