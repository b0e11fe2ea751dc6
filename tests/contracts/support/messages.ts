import { read } from './files.ts';

export const LOCALES = ['en', 'ru', 'uk'] as const;
export type Locale = (typeof LOCALES)[number];

/** A message with variants, as the inlang message format writes it. */
interface Variants {
	readonly declarations?: readonly string[];
	readonly selectors?: readonly string[];
	readonly match: Readonly<Record<string, string>>;
}
export type Message = string | readonly Variants[];

const settings = JSON.parse(read('project.inlang/settings.json'));
export const AREAS: readonly string[] = settings['plugin.inlang.messageFormat'].pathPattern.map((path: string) => path.split('/').at(-2));

export function messagesOf(area: string, locale: Locale): Record<string, Message> {
	return Object.fromEntries(Object.entries<Message>(JSON.parse(read(`src/lib/i18n/messages/${area}/${locale}.json`))).filter(([key]) => key !== '$schema'));
}

export function everyMessage(locale: Locale): [key: string, message: Message][] {
	return AREAS.flatMap((area) => Object.entries(messagesOf(area, locale)));
}

/** Every text a message can become. */
export function textsOf(message: Message): string[] {
	return typeof message === 'string' ? [message] : message.flatMap((variants) => Object.values(variants.match));
}

/** Names of what a message is given: its declared inputs, or the placeholders of a plain text. */
export function inputsOf(message: Message): string[] {
	const names = new Set<string>();
	const locals = new Set<string>();
	for (const variants of typeof message === 'string' ? [] : message) {
		for (const declaration of variants.declarations ?? []) {
			const input = /^input\s+(\w+)/.exec(declaration);
			const local = /^local\s+(\w+)\s*=\s*(\w+)/.exec(declaration);
			if (input) names.add(input[1]);
			if (local) locals.add(local[1]);
		}
	}
	for (const text of textsOf(message)) for (const [, name] of text.matchAll(/\{(\w+)\}/g)) if (!locals.has(name)) names.add(name);
	return [...names].sort();
}

/** What is wrong with the plural forms of a message, in words for the test's output. */
export function pluralGaps(message: Message, locale: Locale): string[] {
	if (typeof message === 'string') return [];
	const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
	return message.flatMap((variants) => {
		const plurals = new Set((variants.declarations ?? []).flatMap((declaration) => /^local\s+(\w+)\s*=\s*\w+\s*:\s*plural/.exec(declaration)?.[1] ?? []));
		const matches = Object.keys(variants.match).map((match) => Object.fromEntries(match.split(',').map((pair) => pair.trim().split('=') as [string, string])));
		return (variants.selectors ?? [])
			.filter((selector) => plurals.has(selector))
			.flatMap((selector) => {
				const others = new Set(matches.map((match) => JSON.stringify({ ...match, [selector]: '' })));
				return [...others].flatMap((other) =>
					forms
						.filter(
							(form) =>
								!matches.some((match) => JSON.stringify({ ...match, [selector]: '' }) === other && (match[selector] === form || match[selector] === '*'))
						)
						.map((form) => `${selector}=${form}`)
				);
			});
	});
}
