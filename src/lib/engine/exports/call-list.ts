import { partOf } from '../../kernel/steps.ts';
import { writeCallList } from '../../share/call-list/write.ts';
import { contactsInSpan, type CollectedContacts } from './contacts-in-span.ts';
import { exporter } from './exporter.ts';

/** Whom to contact when, why and with what words. */
export const callList = exporter<'call-list', CollectedContacts>({
	collect: contactsInSpan,
	preview: ({ count }) => ({ count, leftOut: {} }),
	*write(input, words, options) {
		const contacts = yield* partOf(input.written(words.messages, words.language), 0, 0.8);
		return yield* partOf(writeCallList({ planName: input.planName, contacts }, words, options), 0.8, 1);
	}
});
