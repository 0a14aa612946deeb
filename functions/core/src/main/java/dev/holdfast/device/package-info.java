/** Devices, their keys, and how another one comes to have one: links and pairing codes. */
@NullMarked
package dev.holdfast.device;

import org.jspecify.annotations.NullMarked;
