/**
 * Fields of the group `setting` came: what a person set that is no lever. A version without them takes their record for damage, so it must not open the
 * database any more; the records there are stay as they are.
 */
export const version3 = { version: 3, stores: {} };
