package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;

/** One row of the table. */
record StoredItem(SessionId sessionId, Item item) {}
