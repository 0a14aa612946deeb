/** What stands before everything: CloudFront with the page, and the firewall. */
@NullMarked
package dev.holdfast.infra.edge;

import org.jspecify.annotations.NullMarked;
