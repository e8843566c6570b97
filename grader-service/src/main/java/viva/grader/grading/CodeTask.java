package viva.grader.grading;

import java.util.Objects;

/**
 * What the sandbox needs beside the source to judge it. Grading itself reads none of it.
 *
 * @param language language id, e.g. {@code python}
 * @param problem  the problem with all its cases, in the mesh's JSON
 */
public record CodeTask(String language, String problem) {
    public CodeTask {
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(problem, "problem is null");
    }
}
