package viva.grader.asking;

/** Reads JSON into maps, lists, strings, numbers, booleans and null. */
public interface JsonTree {
    /** @throws IllegalArgumentException where the text is not one JSON value */
    Object read(String text);
}
