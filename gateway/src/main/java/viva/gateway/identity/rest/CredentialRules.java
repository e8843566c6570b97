package viva.gateway.identity.rest;

import java.util.Locale;
import java.util.regex.Pattern;
import viva.gateway.json.Fields;
import viva.rpc.InvalidField;

/** What user names and passwords may be. */
public final class CredentialRules {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int SHORTEST_PASSWORD = 10;
    /** Far above any pass phrase, and little enough to hash. */
    private static final int LONGEST_PASSWORD = 200;

    private CredentialRules() {}

    /** A name for a new account, in lower case. */
    public static String newUsername(String field, String value) {
        var name = typedUsername(field, value);
        if (!USERNAME.matcher(name).matches()) {
            throw new InvalidField(field, "must be 2 to 40 letters a-z, digits, dots, dashes or underscores, "
                    + "beginning with a letter or digit");
        }
        return name;
    }

    /** A name as somebody types it to sign in: any, since a wrong one must fail like a wrong password. */
    static String typedUsername(String field, String value) {
        return Fields.line(field, value, LONGEST_PASSWORD).toLowerCase(Locale.ROOT);
    }

    public static String newPassword(String field, String value) {
        if (Fields.required(field, value).length() < SHORTEST_PASSWORD || value.length() > LONGEST_PASSWORD) {
            throw new InvalidField(field,
                    "must have " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        }
        return value;
    }

    static String typedPassword(String field, String value) {
        if (Fields.required(field, value).length() > LONGEST_PASSWORD) {
            throw new InvalidField(field, "must have at most " + LONGEST_PASSWORD + " characters");
        }
        return value;
    }
}
