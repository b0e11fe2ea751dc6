import { cleanText } from './text.ts';

const YES = new Set([
	'да',
	'есть',
	'так',
	'є',
	'yes',
	'y',
	'true',
	'1',
	'+',
	'д',
	'т',
	'истина',
	'істина',
	'согласен',
	'согласна',
	'згоден',
	'згодна',
	'ok',
	'✓',
	'✔',
	'v',
	'opt-in',
	'subscribed'
]);
const NO = new Set([
	'нет',
	'ні',
	'немає',
	'no',
	'n',
	'false',
	'0',
	'-',
	'−',
	'н',
	'ложь',
	'хибність',
	'не согласен',
	'не согласна',
	'отказ',
	'відмова',
	'x',
	'✗',
	'✘',
	'opt-out',
	'unsubscribed'
]);
const UNKNOWN = new Set(['', '?', 'неизвестно', 'невідомо', 'unknown', 'n/a', '—', '–']);

/** 'yes', 'no', '' for unknown; null when the words say none of these. */
export function readConsent(raw: string): 'yes' | 'no' | '' | null {
	const word = cleanText(raw).toLowerCase();
	if (YES.has(word)) return 'yes';
	if (NO.has(word)) return 'no';
	return UNKNOWN.has(word) ? '' : null;
}
