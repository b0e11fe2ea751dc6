import { dayFromIso, type DayNumber } from '../kernel/days.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** What can be chosen of a file, told so that the dialog can ask for it and the command line can read it. */
export type ShareOption =
	| { readonly kind: 'choice'; readonly values: readonly string[]; readonly preset: string }
	| { readonly kind: 'switch'; readonly preset: boolean }
	/** A day; `preset` in days after the day the plan stands at, null: open. */
	| { readonly kind: 'day'; readonly preset: number | null }
	/** Id of a person of the plan; null: everyone. */
	| { readonly kind: 'person'; readonly preset: null };

export type ShareOptions = Readonly<Record<string, ShareOption>>;

type ValueOf<O extends ShareOption> = O extends { kind: 'choice'; values: readonly (infer V)[] }
	? V
	: O extends { kind: 'switch' }
		? boolean
		: O extends { kind: 'day' }
			? DayNumber | null
			: string | null;

/** The values chosen for a format's options. */
export type Chosen<O extends ShareOptions> = { readonly [K in keyof O]: ValueOf<O[K]> };
export type ChosenValue = string | boolean | DayNumber | null;
export type AnyChosen = Readonly<Record<string, ChosenValue>>;

/** `asOf`: the day the plan stands at. */
export function presetsOf(options: ShareOptions, asOf: DayNumber): AnyChosen {
	return Object.fromEntries(
		Object.entries(options).map(([name, option]) => [name, option.kind === 'day' && option.preset !== null ? asOf + option.preset : option.preset])
	);
}

export interface OptionRefusal {
	readonly code: 'option.unknown' | 'option.value';
	readonly name: string;
	/** What would be taken. */
	readonly known: string;
}

const SWITCH: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** Reads `name=value` as it is typed on a command line; '' leaves a day or a person open. */
export function readOption(options: ShareOptions, asked: string): Result<{ readonly name: string; readonly value: ChosenValue }, OptionRefusal> {
	const at = asked.indexOf('=');
	const [name, raw] = at < 0 ? [asked, ''] : [asked.slice(0, at), asked.slice(at + 1)];
	if (at < 0 || !Object.hasOwn(options, name)) return fail({ code: 'option.unknown', name, known: Object.keys(options).join(' ') });
	const option = options[name];
	const refused = (known: string) => fail({ code: 'option.value' as const, name, known });
	switch (option.kind) {
		case 'choice':
			return option.values.includes(raw) ? ok({ name, value: raw }) : refused(option.values.join(' '));
		case 'switch':
			return Object.hasOwn(SWITCH, raw) ? ok({ name, value: SWITCH[raw] }) : refused(Object.keys(SWITCH).join(' '));
		case 'day': {
			const day = raw === '' ? null : dayFromIso(raw);
			return raw !== '' && day === null ? refused('YYYY-MM-DD') : ok({ name, value: day });
		}
		case 'person':
			return ok({ name, value: raw === '' ? null : raw });
	}
}
