import type { OrderStatus } from '../../model/roles.ts';
import { cleanText } from '../../kernel/text.ts';
import { DOERS, DOUBTS, NEGATIVE_REASONS, SALES, STEMS, SUBJECTS } from './status-words.ts';

/** Russian and Ukrainian participles and nouns in any gender, number and with the short or the full ending. */
const ENDING = /^(?:н?(?:а|о|ы|и|і|ий|ый|ая|а|е|ое|ые|но|ный|ная|ное|ные|ний)?)$/u;

const STATUS_OF = new Map(
	(Object.entries(STEMS) as [OrderStatus, readonly string[]][]).flatMap(([status, stems]) => stems.map((stem) => [stem, status] as const))
);
const SALE_STEMS: ReadonlySet<string> = new Set(SALES);
const LONGEST_ENDING = 4;
const MOST_WORDS = Math.max(...[...STATUS_OF.keys(), ...NEGATIVE_REASONS].map((words) => words.split(' ').length));

/**
 * What came of an order, by the words shops, cash desks and CRMs use in English, Russian and Ukrainian. '' for nothing; null for words that are none of
 * these: a stage on the way ("new", "в обработке") says nothing of how it ended.
 */
export function readStatus(raw: string): OrderStatus | '' | null {
	const text = plainWords(raw);
	if (text === '') return '';
	const at = text.indexOf(' ');
	return statusOf(text) ?? (at > 0 && SUBJECTS.has(text.slice(0, at)) ? statusOf(text.slice(at + 1)) : null);
}

/** The words themselves, or with who brought it about or why behind them: «отменён клиентом», "cancelled (out of stock)". */
function statusOf(text: string): OrderStatus | null {
	const whole = stemOf(text);
	if (whole !== null) return STATUS_OF.get(whole)!;
	for (let end = text.length; end > 0; end = text.lastIndexOf(' ', end - 1)) {
		const stem = stemOf(text.slice(0, end).replace(/[\s,;:.(–—/]+$/u, ''));
		if (stem === null) continue;
		const status = STATUS_OF.get(stem)!;
		return saysMoreOf(status, text.slice(end).trim(), /[,;:.(–—/]$/u.test(text.slice(0, end))) ? status : null;
	}
	return null;
}

/**
 * Whether what stands behind a status says more of the same: a doer or, behind a mark, a reason, and nothing of another end, of none or of only half of one.
 * A number tells how many or how much, so it may say either.
 */
function saysMoreOf(status: OrderStatus, rest: string, isMarked: boolean): boolean {
	const words = rest.split(/[^\p{L}\p{M}\p{N}%’']+/u).filter(Boolean);
	if (words.length === 0 || words.some((word) => /[\p{N}%]/u.test(word))) return false;
	const isReason = isMarked || /^[,;:.(–—/]/u.test(rest);
	if (!isReason && !DOERS.has(words[0])) return false;
	for (let at = 0; at < words.length;) {
		const known = knownAt(words, at, status);
		if (known ? known.status !== status : DOUBTS.has(words[at])) return false;
		at += known?.length ?? 1;
	}
	return true;
}

/** The most words from here on that tell an end, and which: «не оплачен» before «оплачен». A reason for cancelling or returning tells that very end. */
function knownAt(words: readonly string[], at: number, status: OrderStatus): { readonly status: OrderStatus; readonly length: number } | null {
	for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
		const text = words.slice(at, at + length).join(' ');
		if (status !== 'done' && NEGATIVE_REASONS.has(text)) return { status, length };
		const stem = stemOf(text);
		if (stem !== null) return { status: STATUS_OF.get(stem)!, length };
	}
	return null;
}

/** Whether the words name a sale as an operation («Приход», "Sale"), not how an order ended. */
export function namesSale(raw: string): boolean {
	const stem = stemOf(plainWords(raw));
	return stem !== null && SALE_STEMS.has(stem);
}

const plainWords = (raw: string): string =>
	cleanText(raw)
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/ [-–—]+ /g, ' — ')
		.replace(/[_-]+/g, ' ')
		.replace(/[.!]+$/, '')
		.trim();

/** The known beginning of a text whose rest is an ending; null where there is none. */
function stemOf(text: string): string | null {
	for (let cut = 0; cut <= LONGEST_ENDING && cut < text.length; cut++) {
		const at = text.length - cut;
		const stem = text.slice(0, at);
		if (STATUS_OF.has(stem) && ENDING.test(text.slice(at))) return stem;
	}
	return null;
}
