package viva.gateway.identity;

/** A slow, salted hash. */
public interface Passwords {
    /** Returns a text that says how it was made, so that later versions can still check it. */
    String hash(String password);

    boolean matches(String password, String hash);
}
