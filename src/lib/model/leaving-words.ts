import type { LeavingReasonId } from './leaving-reasons.ts';

/**
 * Words that tell a reason plainly, in English, Russian and Ukrainian. A dash at the end: any ending; a space: words in a row. Letters as `plainText` leaves them.
 */
const WORDS: Readonly<Record<LeavingReasonId, readonly string[]>> = {
	prices: [
		...['expensive', 'price', 'prices', 'pricing', 'pricey', 'costly', 'cheaper'],
		...['дорого', 'дорогой', 'дорогая', 'дорогие', 'дороговато', 'дороже', 'подорожал-', 'дешевле', 'цена', 'цены', 'цену', 'ценам', 'ценник-'],
		...['дорогий', 'дорогі', 'дорожче', 'подорожча-', 'здорожча-', 'дешевше', 'ціна', 'ціни', 'ціну', 'цінам', 'цінник-']
	],
	range: [
		...['range', 'assortment', 'out of stock', 'not in stock', 'no stock', 'unavailable', 'poor selection'],
		...['ассортимент-', 'нет в наличии', 'не было в наличии', 'нет товара', 'нет нужного', 'нет нужной', 'нет размера', 'отсутствие товара'],
		...['асортимент-', 'немає в наявності', 'не було в наявності', 'немає товару', 'немає потрібного', 'немає потрібної', 'немає розміру', 'відсутність товару']
	],
	service: [
		...['service', 'rude', 'rudeness', 'long queue', 'long queues'],
		...['обслуживан-', 'сервис-', 'хам-', 'грубост-', 'нагрубил-', 'очередь', 'очереди'],
		...['обслуговуван-', 'сервіс-', 'грубіст-', 'нагрубил-', 'черга', 'черги']
	],
	quality: [
		...['quality', 'defective', 'defect', 'defects'],
		...['качеств-', 'некачествен-', 'не качествен-', 'бракован-', 'дефект-'],
		...['якіст-', 'якост-', 'неякісн-', 'не якісн-']
	],
	noBonus: [
		...['bonus', 'bonuses', 'loyalty program-', 'loyalty card'],
		...['бонус-', 'программа лояльности', 'программы лояльности', 'карта лояльности'],
		...['програма лояльності', 'програми лояльності', 'картка лояльності']
	],
	outdated: [
		...['outdated', 'obsolete', 'old-fashioned', 'old equipment'],
		...['устарел-', 'устаревш-', 'устаревает', 'старое оборудование'],
		...['застаріл-', 'старе обладнання']
	],
	complaintsIgnored: [
		...['complaint-', 'ignored', 'no reply', 'never answered', 'did not call back'],
		...['жалоб-', 'претензи-', 'игнорир-', 'проигнорир-', 'не ответили', 'не перезвонили'],
		...['скарг-', 'скарз-', 'претензі-', 'ігнору-', 'проігнору-', 'не відповіли', 'не передзвонили']
	],
	needChanged: [
		...['moved', 'relocated', 'no longer need-', 'not needed', 'need changed', 'needs changed'],
		...[
			'переезд',
			'переехал-',
			'больше не нужн-',
			'не нужно',
			'не нужен',
			'не нужна',
			'нет потребности',
			'потребность изменилась',
			'потребности изменились',
			'изменились потребности',
			'изменилась потребность'
		],
		...[
			'переїзд',
			'переїхал-',
			'переїхав',
			'більше не потрібн-',
			'не потрібн-',
			'немає потреби',
			'потреба змінилася',
			'потреби змінилися',
			'змінилися потреби',
			'змінилася потреба'
		]
	],
	indifference: [...['indifferen-', 'did not care', 'nobody cared'], ...['равнодуш-', 'безразлич-', 'невниман-'], ...['байдуж-', 'неуважн-']],
	drifted: [
		...['drifted', 'forgot', 'no reason'],
		...['забыл', 'забыла', 'без причины', 'отвык', 'отвыкла', 'отвыкли'],
		...['забув', 'забула', 'без причини', 'відвик', 'відвикла', 'відвикли']
	]
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const source = (word: string): string => (word.endsWith('-') ? escaped(word.slice(0, -1)) : `${escaped(word)}${String.raw`(?!\p{L})`}`);

/** "Not expensive" names no price as the reason. */
const NOT_DENIED = String.raw`(?<!\p{L})(?<!(?<!\p{L})(?:not|не)\s)`;

const PATTERNS: readonly (readonly [LeavingReasonId, RegExp])[] = Object.entries(WORDS).map(([id, words]) => [
	id as LeavingReasonId,
	new RegExp(`${NOT_DENIED}(?:${words.map(source).join('|')})`, 'u')
]);

/** A text as it is compared: small letters, one ё and one apostrophe, single spaces, no point at the end. '' says nothing. */
export const plainText = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[’ʼ`]/g, "'")
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.;,]+$/, '');

/** The one reason a text names plainly (M4.1); null where it names none, or more than one. */
export function reasonNamed(plain: string): LeavingReasonId | null {
	const named = PATTERNS.filter(([, pattern]) => pattern.test(plain));
	return named.length === 1 ? named[0][0] : null;
}
