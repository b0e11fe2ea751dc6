import type { ClientRole, Role } from '../../../model/roles.ts';

/**
 * What a header can mean: a role, or something that must not be taken for one. `clientId` is a client's number or code (it becomes `client`, and a
 * name beside it `name`). A meaning that begins with `list.` is its role in a list of clients; among orders the same word tells of the order
 * or its goods («Комментарий», «Бонусы», «Наименование»). `otherDate`, `otherNumber` and `otherText` are none of the roles, however alike their words.
 */
export type Meaning = Role | 'clientId' | ListMeaning | OtherMeaning;
export type ListMeaning = `list.${Extract<ClientRole, 'name' | 'bonusBalance' | 'segment' | 'debt' | 'notes'>}`;
export type OtherMeaning = 'otherDate' | 'otherNumber' | 'otherText';

/** The likelier phrase for a role first: of two columns that match, it is taken. Phrases in lower case, ё as е, words apart by one space, no punctuation but %. */
export type HeaderWords = Readonly<Partial<Record<Meaning, readonly string[]>>>;

/** The headers of one language. */
export interface HeaderLanguage {
	readonly words: HeaderWords;
	/** People and places that are not the client, in the forms that stand beside another word: the phone of the manager is not the client's. */
	readonly someoneElse: readonly string[];
}
