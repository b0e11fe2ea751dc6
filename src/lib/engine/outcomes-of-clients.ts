import type { PlanDocument } from '../model/fields.ts';
import type { Outcome } from '../model/contacts.ts';
import type { Identity } from './identity.ts';

/** Contacts that were made, by the key their client goes by now, the oldest first; of one day in the order they were noted. */
export type OutcomesOfClients = ReadonlyMap<string, readonly Outcome[]>;

export function outcomesOfClients(document: PlanDocument, identity: Identity): OutcomesOfClients {
	const noted = [...document.fields.outcome.values()]
		.filter(({ value }) => value !== null)
		.sort((a, b) => a.value!.day - b.value!.day || a.counter - b.counter);
	const byClient = new Map<string, Outcome[]>();
	for (const { value } of noted) {
		const clientKey = identity.resolve(value!.clientKey);
		const ofClient = byClient.get(clientKey);
		if (ofClient) ofClient.push(value!);
		else byClient.set(clientKey, [value!]);
	}
	return byClient;
}
