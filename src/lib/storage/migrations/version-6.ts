/**
 * boards: what participants of a workshop gave to one room, side by side, a record a board; no part of any plan. Plans stay as they are: the notes of a
 * workshop are settings, which version 3 brought.
 */
export const version6 = { version: 6, stores: { boards: 'id' } };
