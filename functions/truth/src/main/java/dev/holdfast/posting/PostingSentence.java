package dev.holdfast.posting;

/**
 * A sentence or list item of a posting that may ask for something.
 *
 * @param part what the part it stands in is about
 * @param item whether it is an item of a list
 */
record PostingSentence(String text, PostingPart part, boolean item) {}
