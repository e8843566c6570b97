package viva.sandbox.run;

/** An amount of memory or output. @param count in bytes, not negative */
public record Bytes(long count) implements Comparable<Bytes> {
    public static final Bytes NONE = new Bytes(0);

    public Bytes {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
    }

    public static Bytes kibi(long count) {
        return new Bytes(count << 10);
    }

    public static Bytes mebi(long count) {
        return new Bytes(count << 20);
    }

    public Bytes plus(Bytes other) {
        return new Bytes(Math.addExact(count, other.count));
    }

    public boolean exceeds(Bytes limit) {
        return count > limit.count;
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }
}
