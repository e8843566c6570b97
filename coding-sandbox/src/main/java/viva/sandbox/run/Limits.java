package viva.sandbox.run;

import java.time.Duration;

/**
 * What one exchange with a program may use.
 *
 * @param cpu    of all its threads
 * @param wall   while the program has the floor; our own time does not count
 * @param memory it may hold at its peak, since it was started
 */
public record Limits(Duration cpu, Duration wall, Bytes memory) {
    public Limits {
        if (!cpu.isPositive() || !wall.isPositive() || memory.count() == 0) {
            throw new IllegalArgumentException("limits must be positive: " + cpu + ", " + wall + ", " + memory);
        }
    }
}
