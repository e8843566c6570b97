package viva.grader.asking.langchain4j;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a language model is, from what people write: with or without {@code /v1}, with or without the last step of the path.
 *
 * @param root without {@code /v1}, without a slash at its end
 */
record Address(URI root) {
    private static final String VERSIONED = "/v1";

    /** @throws IllegalArgumentException saying what is wrong */
    static Address of(String url) {
        try {
            var uri = new URI(url.strip());
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                throw new IllegalArgumentException("it must be like http://host:port/v1, was '" + withoutUser(url) + "'");
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null) {
                throw new IllegalArgumentException("it must hold neither a password nor a query; a key belongs into VIVA_LLM_KEY");
            }
            var path = uri.getPath().replaceAll("/+$", "").replaceAll("/(?:chat/completions|completions|api/chat|api/generate|api)$", "");
            path = path.endsWith(VERSIONED) ? path.substring(0, path.length() - VERSIONED.length()) : path;
            return new Address(new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), path.isEmpty() ? null : path, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it is no URL: '" + withoutUser(url) + "'", e);
        }
    }

    private static String withoutUser(String url) {
        return url.replaceAll("//[^/@]*@", "//");
    }

    String openAi() {
        // A path that names another version (…/v4, …/v1beta/openai) is taken as it is.
        return root.getPath() != null && root.getPath().matches(".*/v\\d[a-z0-9]*(?:/.*)?") ? root.toString() : root + VERSIONED;
    }

    String ollama() {
        return root.toString();
    }

    /** For people: host and port. */
    String shown() {
        return root.getAuthority();
    }
}
