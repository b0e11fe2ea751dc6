import type { Role } from '../../../model/roles.ts';

/**
 * What a header can mean: a role, or something that must not be taken for one. `clientId` is a client's number or code (it becomes `client`, and a
 * name beside it `name`); `otherDate`, `otherNumber` and `otherText` are none of the roles,
 * however alike their words.
 */
export type Meaning = Role | 'clientId' | 'otherDate' | 'otherNumber' | 'otherText';

/** The likelier phrase for a role first: of two columns that match, it is taken. Phrases in lower case, ё as е, words apart by one space, no punctuation. */
export type HeaderWords = Readonly<Partial<Record<Meaning, readonly string[]>>>;
