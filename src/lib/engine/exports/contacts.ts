import { fail, ok } from '../../kernel/result.ts';
import { planName } from '../../model/document.ts';
import { CATEGORIES, STATUSES } from '../../model/standing.ts';
import { firstNameOf } from '../../reactivation/messages/first-name.ts';
import type { ContactCard } from '../../share/contacts/card.ts';
import { writeContacts, type ContactsInput } from '../../share/contacts/write.ts';
import type { ClientRows } from '../client-rows.ts';
import { chosenClients, type ChosenClient, type ChosenClients } from './chosen-clients.ts';
import { exporter } from './exporter.ts';
import { whyNoClients } from './why-no-plan.ts';

/** Clients as an address book: those who may be contacted, with what they can be reached by. */
export const contactsFile = exporter<'contacts', ContactsInput & Pick<ChosenClients, 'leftOut'>>({
	*collect(context, { clients: chosen }) {
		const refusal = whyNoClients(context, chosen);
		if (refusal !== null) return fail(refusal);
		const rows = context.settled();
		const { clients, leftOut } = yield* chosenClients(rows, chosen, ({ askedToStop, consent, wrongNumber }, { phones, emails }, position) => {
			if (askedToStop) return 'askedToStop';
			if (consent === 'no') return 'consentNo';
			const isReachable =
				phones.length > 0 || emails.length > 0 || rows.text('messenger', position) !== '' || (!wrongNumber && rows.text('phone', position) !== '');
			return isReachable ? null : 'noContactPoint';
		});
		const { document } = context;
		return ok({ planId: document.id, planName: planName(document), cards: clients.map((client) => cardOf(rows, client)), leftOut });
	},
	preview: ({ cards, leftOut }) => ({ count: cards.length, leftOut }),
	write: (input, words, options, at) => writeContacts(input, words, options, at)
});

function cardOf(rows: ClientRows, { position, points, wrongNumber }: ChosenClient): ContactCard {
	const name = rows.text('name', position);
	const firstName = firstNameOf(name);
	const { status } = rows.assessment(position);
	const { birthday, lastDay } = rows.facts(position);
	return {
		clientKey: rows.clientKey(position),
		name,
		firstName,
		otherNames: firstName === null ? '' : otherNamesOf(name, firstName),
		phones: points.phones,
		otherPhone: points.phones.length > 0 || wrongNumber ? '' : rows.text('phone', position),
		emails: points.emails,
		messenger: rows.text('messenger', position),
		birthday,
		status: status === null ? null : STATUSES[status],
		category: CATEGORIES[rows.sources.judgement.category[position]],
		lastDay
	};
}

/** The name without the word they are called by. */
function otherNamesOf(name: string, firstName: string): string {
	const words = name.trim().split(/\s+/u);
	const place = words.findIndex((word) => word.toLowerCase() === firstName.toLowerCase());
	return words.filter((_, index) => index !== place).join(' ');
}
