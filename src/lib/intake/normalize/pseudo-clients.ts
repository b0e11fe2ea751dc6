import { cleanText } from '../../kernel/text.ts';

/** Whole phrases, in lower case with е for ё; the letter in brackets may be there or not. */
const PHRASES: ReadonlySet<string> = new Set(
	`
walk-in|walk in|walkin|walk-in customer|walk in customer|walk-in client|walk in client|cash|cash customer|cash client|cash sale|cash sales|guest|guest customer|guest user|guest checkout
retail|retail customer|retail client|retail buyer|end customer|private person|private customer|private individual|individual|anonymous|anonymous customer|unknown|unknown customer|unknown client
no name|noname|no client|no customer|without name|unnamed|n/a|na|n.a|none|null|nil|undefined|not specified|not set|default|default customer|pos customer|counter sale|counter customer|one-time customer|one time customer
test|test client|test customer|test user|testing|customer|client|buyer|passer-by|passerby|occasional customer|miscellaneous|misc|other|others|various
розничный покупатель|розничный клиент|розничная продажа|розничные продажи|розница|розничные покупатели|покупатель розница|клиент розница|частное лицо|частный клиент|физлицо|физ лицо|физ. лицо|физическое лицо|физ.лицо|физические лица|физлица|физ лица
гость|гости|наличные|наличный расчет|нал|за наличные|касса|кассовый чек|без имени|без клиента|без карты|без названия|без контрагента|аноним|анонимный|анонимный клиент|анонимный покупатель|неизвестно|неизвестный|неизвестный клиент|неизвестный покупатель|нет|нет данных|нет имени|нет клиента|не указан|не указано|не указана|не задано|не определен|не выбран
покупатель|клиент|разовый клиент|разовый покупатель|случайный клиент|случайный покупатель|прохожий|прохожие|с улицы|клиент с улицы|человек с улицы|проходящий|проходящий клиент|прочие|прочие клиенты|прочие покупатели|разное|разные|прочее|конечный покупатель|конечный потребитель|население
тест|тестовый|тестовый клиент|тестовый заказ|тестовый покупатель|клиент тест|тест тест|test test
роздрібний покупець|роздрібний клієнт|роздрібний продаж|роздріб|приватна особа|приватний клієнт|фізична особа|фіз особа|фіз. особа|фізособа|фізичні особи|фізособи
гість|гості|готівка|готівкою|за готівку|готівковий розрахунок|каса|без імені|без клієнта|без назви|без картки|без контрагента|анонім|анонімний|анонімний клієнт|анонімний покупець|невідомо|невідомий|невідомий клієнт|невідомий покупець|немає|немає даних|немає імені|не вказано|не вказаний|не зазначено|не визначено|не обрано
покупець|клієнт|разовий клієнт|разовий покупець|випадковий клієнт|випадковий покупець|перехожий|перехожі|з вулиці|клієнт з вулиці|інші|інші клієнти|інші покупці|інше|різне|різні|кінцевий споживач|кінцевий покупець|населення
тестовий|тестовий клієнт|тестове замовлення|тестовий покупець
`
		.split(/[|\n]/)
		.filter(Boolean)
);

/** What a system puts before or behind such a phrase: «Розничный покупатель 1», "(Guest)", "Guest #12". */
const NUMBER_BEHIND = /[\s#№-]*\d{1,3}$/u;
const AROUND = /^[\s"'«»“”„()<>[\]{}.,:;*_–—?!-]+|[\s"'«»“”„()<>[\]{}.,:;*_–—?!-]+$/gu;
/** Signs alone: "-", "***", "???". */
const NO_LETTER_OR_DIGIT = /^[^\p{L}\p{N}]+$/u;

/**
 * Whether this is the name of nobody in particular, such as "walk-in" or «розничный покупатель»: under it stand the purchases of many. Only a whole
 * phrase is, never a part of a name: «Наличная Ольга» and "Guest, Edgar" are people. Proposed, decided by a person.
 */
export function isPseudoClient(name: string): boolean {
	const text = cleanText(name);
	if (text === '') return false;
	if (NO_LETTER_OR_DIGIT.test(text)) return true;
	const phrase = text.toLowerCase().replaceAll('ё', 'е').replace(AROUND, '');
	return PHRASES.has(phrase) || PHRASES.has(phrase.replace(NUMBER_BEHIND, '').replace(AROUND, ''));
}
