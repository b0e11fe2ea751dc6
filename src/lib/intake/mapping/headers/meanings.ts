import type { Role } from '../../../model/roles.ts';

/**
 * What a header can mean: a role, or something that must not be taken for one. `clientId` is a client's number or code (it becomes `client`, and a
 * name beside it `name`); `unitPrice` is a price of one piece; `otherDate` and `otherNumber` are neither the purchase's date nor its amount.
 */
export type Meaning = Role | 'clientId' | 'unitPrice' | 'otherDate' | 'otherNumber';

/** Phrases in lower case, ё as е, words apart by one space, no punctuation. */
export type HeaderWords = Readonly<Partial<Record<Meaning, readonly string[]>>>;
