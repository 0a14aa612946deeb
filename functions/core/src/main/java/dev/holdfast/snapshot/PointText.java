package dev.holdfast.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text of one version as a point of history holds it.
 *
 * @param number its place among several texts of a point, from 1; 0 where the point holds but one
 * @param at when it was kept or, of a text that was overwritten, written
 * @param device the device that wrote it; null when that is not known
 */
public record PointText(int number, Instant at, String text, @Nullable String device) {}
