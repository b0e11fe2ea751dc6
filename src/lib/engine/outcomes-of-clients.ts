import type { PlanDocument } from '../model/fields.ts';
import type { Outcome } from '../model/contacts.ts';
import { wrongNumberKey } from '../model/outcomes.ts';
import { settingText } from '../model/settings.ts';
import type { Identity } from './identity.ts';

export interface NotedOutcome extends Outcome {
	/** The number that was tried and was somebody else's; '' where none was kept. */
	readonly wrongNumber: string;
}

/** Contacts that were made, by the key their client goes by now, the oldest first; of one day in the order they were noted. */
export type OutcomesOfClients = ReadonlyMap<string, readonly NotedOutcome[]>;

export function outcomesOfClients(document: PlanDocument, identity: Identity): OutcomesOfClients {
	const noted = [...document.fields.outcome]
		.filter(([, { value }]) => value !== null)
		.sort(([, a], [, b]) => a.value!.day - b.value!.day || a.counter - b.counter);
	const byClient = new Map<string, NotedOutcome[]>();
	for (const [id, { value }] of noted) {
		const clientKey = identity.resolve(value!.clientKey);
		const outcome = { ...value!, wrongNumber: value!.result === 'wrongNumber' ? settingText(document, wrongNumberKey(id)) : '' };
		const ofClient = byClient.get(clientKey);
		if (ofClient) ofClient.push(outcome);
		else byClient.set(clientKey, [outcome]);
	}
	return byClient;
}
