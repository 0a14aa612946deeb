package dev.holdfast.load;

/**
 * One step of a ramp, without its first third.
 *
 * @param people at work
 * @param sustained whether it stayed within the limits
 */
record Step(int people, boolean sustained, Figures figures) {}
