import type { DayNumber } from '../../kernel/days.ts';
import type { Category, Status } from '../../model/standing.ts';

/** A client as an entry of an address book. Texts are '' and values null where nothing is known. */
export interface ContactCard {
	readonly clientKey: string;
	readonly name: string;
	/** The name to call them by, and the rest of the name; null where the text is no name of a person. */
	readonly firstName: string | null;
	readonly otherNames: string;
	/** In E.164. */
	readonly phones: readonly string[];
	/** A text in which no phone can be read; '' otherwise. */
	readonly otherPhone: string;
	readonly emails: readonly string[];
	readonly messenger: string;
	/** Its year may be unknown (yearless.ts). */
	readonly birthday: DayNumber | null;
	readonly status: Status | null;
	readonly category: Category;
	readonly lastDay: DayNumber;
}
