/** Names of the months in English, Russian and Ukrainian as dates are written with them, full and short. */
const MONTHS: readonly (readonly string[])[] = [
	['january', 'jan', 'январь', 'января', 'янв', 'січень', 'січня', 'січ'],
	['february', 'feb', 'февраль', 'февраля', 'фев', 'февр', 'лютий', 'лютого', 'лют'],
	['march', 'mar', 'март', 'марта', 'мар', 'березень', 'березня', 'бер', 'берез'],
	['april', 'apr', 'апрель', 'апреля', 'апр', 'квітень', 'квітня', 'кві', 'квіт'],
	['may', 'май', 'мая', 'травень', 'травня', 'тра', 'трав'],
	['june', 'jun', 'июнь', 'июня', 'июн', 'червень', 'червня', 'чер', 'черв'],
	['july', 'jul', 'июль', 'июля', 'июл', 'липень', 'липня', 'лип'],
	['august', 'aug', 'август', 'августа', 'авг', 'серпень', 'серпня', 'сер', 'серп'],
	['september', 'sep', 'sept', 'сентябрь', 'сентября', 'сен', 'сент', 'вересень', 'вересня', 'вер', 'верес'],
	['october', 'oct', 'октябрь', 'октября', 'окт', 'жовтень', 'жовтня', 'жов', 'жовт'],
	['november', 'nov', 'ноябрь', 'ноября', 'ноя', 'нояб', 'листопад', 'листопада', 'лис', 'лист'],
	['december', 'dec', 'декабрь', 'декабря', 'дек', 'грудень', 'грудня', 'гру', 'груд']
];

const NUMBER_OF = new Map(MONTHS.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])));

/** 1–12 for a month's name in English, Russian or Ukrainian, letter case aside; null for any other word. */
export function monthOfName(word: string): number | null {
	return NUMBER_OF.get(word.toLowerCase()) ?? null;
}
