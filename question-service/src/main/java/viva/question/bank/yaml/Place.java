package viva.question.bank.yaml;

/** A line of a file. @param file path below the bank's folder @param line counts from 1 */
record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
