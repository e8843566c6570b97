package viva.rpc.auth;

/** What a caller may do. */
public enum Role {
    /** Sits interviews; sees only their own. */
    CANDIDATE,
    /** Reads all interviews and grades. */
    RECRUITER,
    /** Manages accounts and the bank, and all a recruiter may. */
    ADMIN,
    /** A service of the mesh, calling for itself. */
    SERVICE
}
