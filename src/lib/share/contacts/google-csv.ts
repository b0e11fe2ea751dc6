import { isoFromDay } from '../../kernel/days.ts';
import { isYearless } from '../../model/yearless.ts';
import { csvSteps, type CsvColumn } from '../csv/write.ts';
import type { ContactCard } from './card.ts';

const MOST_EMAILS = 2;
const MOST_PHONES = 3;
/** Google Contacts puts whoever has this label among one's own contacts. */
const OWN = '* myContacts';

interface Noted {
	readonly card: ContactCard;
	readonly note: string;
}

/** Headers as Google Contacts writes them itself (those it wrote before 2024, "Given Name" and "Phone 1 - Type", it still reads). */
function columnsOf(group: string): CsvColumn<Noted>[] {
	const column = (header: string, value: (card: ContactCard, note: string) => string): CsvColumn<Noted> => ({
		header,
		value: ({ card, note }) => value(card, note)
	});
	// Three colons divide labels.
	const labels = `${group.replaceAll(':::', ' ').trim()} ::: ${OWN}`;
	return [
		column('First Name', ({ firstName, name }) => firstName ?? name),
		column('Last Name', ({ firstName, otherNames }) => (firstName === null ? '' : otherNames)),
		column('Birthday', ({ birthday }) => (birthday === null ? '' : isYearless(birthday) ? `--${isoFromDay(birthday).slice(5)}` : isoFromDay(birthday))),
		column('Notes', (_, note) => note),
		column('Labels', () => labels),
		...Array.from({ length: MOST_EMAILS }, (_, place) => [
			column(`E-mail ${place + 1} - Label`, () => ''),
			column(`E-mail ${place + 1} - Value`, ({ emails }) => emails[place] ?? '')
		]).flat(),
		...Array.from({ length: MOST_PHONES }, (_, place) => [
			column(`Phone ${place + 1} - Label`, () => ''),
			column(`Phone ${place + 1} - Value`, ({ phones, otherPhone }) => phones[place] ?? (place === phones.length ? otherPhone : ''))
		]).flat()
	];
}

/** A table that Google Contacts takes in: UTF-8 with commas, no byte order mark. */
export const googleCsvSteps = (contacts: readonly Noted[], group: string): Generator<number, string> =>
	csvSteps(contacts, columnsOf(group), { delimiter: ',', decimal: '.', bom: false });
