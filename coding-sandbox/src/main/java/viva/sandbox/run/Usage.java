package viva.sandbox.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What a program used, as seen from outside the jail.
 *
 * @param cpu  since the limits were set; empty where the program was gone before it could be measured
 * @param wall since the limits were set, while the program had the floor
 * @param peak memory since the program was started
 */
public record Usage(Optional<Duration> cpu, Duration wall, Bytes peak) {}
