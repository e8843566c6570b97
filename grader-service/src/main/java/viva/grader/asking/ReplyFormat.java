package viva.grader.asking;

/** How a server is told what a reply must look like, the strictest first. */
public enum ReplyFormat {
    JSON_SCHEMA("json_schema"),
    JSON_OBJECT("json_object"),
    /** By words alone. */
    PLAIN("plain");

    private final String label;

    ReplyFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
