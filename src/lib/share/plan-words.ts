import type { Channel } from '../model/library.ts';
import type { Consent, Decision, Status } from '../model/standing.ts';

/** Words for the codes of a plan, in the language of the file. */
export interface PlanWords {
	readonly statuses: Readonly<Record<Status | 'unknown', string>>;
	readonly consents: Readonly<Record<Consent, string>>;
	readonly decisions: Readonly<Record<Decision, string>>;
	readonly channels: Readonly<Record<Channel, string>>;
	/** Built-in reasons by id. */
	readonly contactReasons: Readonly<Record<string, string>>;
	readonly returnReasons: Readonly<Record<string, string>>;
	/** A person's own reason without a name. */
	readonly unnamed: string;
}

/** The name of a reason: a person's own wording, else the built-in. */
export function reasonName(entry: { readonly id: string; readonly text: string | null }, names: Readonly<Record<string, string>>, unnamed: string): string {
	return entry.text || (Object.hasOwn(names, entry.id) ? names[entry.id] : unnamed);
}
