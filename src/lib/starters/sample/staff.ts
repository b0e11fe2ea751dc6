import { sameValue } from '../../model/document.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage, type Person } from '../../model/library.ts';
import { newPerson } from '../../model/people.ts';

const NAMES: Readonly<Record<MessageLanguage, readonly [string, string]>> = { en: ['Emma', 'Kate'], ru: ['Оксана', 'Марина'], uk: ['Оксана', 'Марина'] };

/** Who talks to the clients of a sample; the first takes category A. */
export const sampleStaff = (language: MessageLanguage): readonly Person[] =>
	NAMES[language].map((name, place) => newPerson(`sample-${place + 1}`, name, place === 0));

/** Whether a person is one of a sample's and still as it came. Who takes category A follows from the others too, so it does not count. */
export const isSampleStaff = (person: Person): boolean =>
	MESSAGE_LANGUAGES.some((language) => sampleStaff(language).some((one) => sameValue({ ...one, best: person.best }, person)));
