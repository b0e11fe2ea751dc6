import { ok } from '../../kernel/result.ts';
import { partOf } from '../../kernel/steps.ts';
import { writeCalendar } from '../../share/calendar/write.ts';
import { contactsInSpan, type CollectedContacts } from './contacts-in-span.ts';
import { exporter } from './exporter.ts';

interface Collected extends CollectedContacts {
	readonly planId: string;
	readonly sequence: number;
}

/** Contacts as events of a calendar. */
export const calendarFile = exporter<'calendar', Collected>({
	*collect(context, options) {
		const contacts = yield* contactsInSpan(context, options);
		return contacts.ok ? ok({ ...contacts.value, planId: context.document.id, sequence: context.document.counter }) : contacts;
	},
	preview: ({ count }) => ({ count, leftOut: {} }),
	*write({ planId, planName, sequence, written }, words, options, at) {
		const contacts = yield* partOf(written(words.messages, words.language), 0, 0.8);
		return yield* partOf(writeCalendar({ planId, planName, sequence, contacts }, words, options, at), 0.8, 1);
	}
});
