/** A patronymic: it tells where the first name is. */
const PATRONYMIC = /(?:ович|евич|ьич|кич|ьмич|омич|овна|евна|ична|инична|йович|ьович|івна|ївна)$/iu;
/** Endings of family names that hardly any first name has. */
const FAMILY_NAME = /(?:[оеє]ва?|[иі]на?|ы[йх]|ий|[сц]ь?к(?:ий|ая|а)|ская|цкая|енко|[чкн]ук|юк|ко|ян|дзе|швили|чук|их|ишин|ишина|[оеи]вич)$/iu;
/** Common first names of those who write in Russian, Ukrainian and English: they tell which of two words is the family name. */
const COMMON: ReadonlySet<string> = new Set(
	[
		'Александр Александра Алексей Алёна Алена Алина Алла Анастасия Анатолий Ангелина Андрей Анна Антон Антонина Аркадий Арина Артём Артем Богдан Борис',
		'Вадим Валентин Валентина Валерий Валерия Василий Вера Вероника Виктор Виктория Виталий Виолетта Влад Владимир Владислав Всеволод Вячеслав Галина',
		'Геннадий Георгий Герман Глеб Григорий Дарина Дарья Даниил Денис Диана Дмитрий Ева Евгений Евгения Егор Екатерина Елена Елизавета Жанна Захар Зинаида',
		'Злата Зоя Иван Игорь Илья Инга Инна Иосиф Ирина Карина Каролина Кирилл Клавдия Константин Кристина Ксения Лариса Лев Леонид Лидия Лилия Любовь Людмила',
		'Майя Макар Максим Маргарита Марианна Марина Мария Мартин Марьяна Матвей Милана Михаил Надежда Наталия Наталья Никита Николай Нина Оксана Олег Олеся',
		'Ольга Павел Пётр Петр Полина Раиса Регина Родион Роман Руслан Римма Савелий Светлана Святослав Семён Семен Сергей Снежана София Софья Станислав Степан',
		'Таисия Тамара Тарас Татьяна Тимофей Тимур Ульяна Фёдор Федор Филипп Эдуард Элина Эльвира Эмма Юлия Юрий Яков Ян Яна Ярослав Ярослава Аліна Анастасія',
		'Анатолій Андрій Антоніна Арсен Валерій Валерія Василина Василь Вікторія Віктор Віталій Віра Володимир В’ячеслав Ганна Геннадій Георгій Гліб Григорій',
		'Данило Дарія Дем’ян Дмитро Євген Євгенія Єва Єгор Єлизавета Іван Ігор Ілля Інна Ірина Йосип Каріна Катерина Кирило Костянтин Крістіна Христина Ксенія',
		'Леонід Лідія Любов Маріанна Марія Марко Мар’яна Матвій Микита Микола Михайло Мілана Надія Назар Наталія Наталя Ніна Олександр Олександра Олексій Олена',
		'Остап Павло Петро Поліна Ростислав Сергій Світлана Соломія Софія Станіслав Таїсія Тетяна Тимофій Уляна Федір Юлія Юрій Яків Ярина Саша Маша Даша Катя',
		'Лена Оля Таня Наташа Света Юля Настя Аня Ваня Петя Коля Миша Дима Женя Лёша Леша Костя Паша Рома Серёжа Сережа Толя Вова Лёня Оленка Тетянка Катруся',
		'Юра Валя Галя Люда Люба Надя Вася Андрійко Anna Maria Mary Helen Elena John James Robert Michael William David Richard Thomas Daniel Paul Mark George',
		'Peter Alex Alexander Andrew Emma Olivia Sophia Kate Catherine Elizabeth Jane Susan Sarah Laura Julia Olga Irina Natalia Tatiana Svetlana Sergey Dmitry',
		'Ivan Igor Oleg Victor Vladimir Max Nick Nicholas Martin Simon Lucy Alice'
	]
		.join(' ')
		.toLowerCase()
		.split(' ')
);
const LETTERS = /^[\p{L}’'ʼ-]+$/u;
/** Not a person. */
const COMPANY = /(?:^|\s)(?:ооо|оао|зао|ао|пао|ип|тов|фоп|прат|ат|llc|ltd|inc|gmbh|co|corp)\.?(?=\s|$)|[«»"№&]/iu;

/**
 * The name to call a person by: of "Иванова Мария Петровна" and "Мария Иванова" it is Мария. null where the text is no name of a person: a number, a code, a company, or
 * initials only.
 */
export function firstNameOf(name: string): string | null {
	const words = name.trim().split(/\s+/u);
	if (name.trim() === '' || COMPANY.test(name) || words.length > 4) return null;
	// "Client 0417", "anna@example.org".
	if (words.some((word) => !LETTERS.test(word) && !/^\p{L}\.(?:\p{L}\.)?$/u.test(word))) return null;
	const whole = words.filter((word) => LETTERS.test(word) && word.length > 1);
	if (whole.length === 0 || (whole.length === 1 && words.length > 1)) return null;
	const patronymic = whole.findIndex((word, place) => place > 0 && PATRONYMIC.test(word));
	if (patronymic > 0) return capitalized(whole[patronymic - 1]);
	const known = whole.find((word) => COMMON.has(plain(word)));
	return capitalized(known ?? (whole.length > 1 && FAMILY_NAME.test(whole[0]) && !FAMILY_NAME.test(whole[1]) ? whole[1] : whole[0]));
}

const plain = (word: string): string => word.toLowerCase().replace(/['ʼ]/g, '’');

/** "МАРИЯ" and "мария" are called "Мария"; "МакКензи" stays. */
function capitalized(word: string): string {
	const isShouted = word === word.toUpperCase() && word.length > 2;
	return word[0].toUpperCase() + (isShouted ? word.slice(1).toLowerCase() : word.slice(1));
}

const VOCATIVES: readonly (readonly [RegExp, string])[] = [
	[/(?<=[ії])я$/iu, 'є'],
	[/(?<=[лнртс])я$/iu, 'ю'],
	[/а$/iu, 'о'],
	[/(?<=к)о$/iu, 'у'],
	[/о$/iu, 'е'],
	[/й$/iu, 'ю'],
	[/ь$/iu, 'ю'],
	[/г$/iu, 'же'],
	[/к$/iu, 'ку'],
	[/(?<=[бвдзлмнпрстфх])$/iu, 'е']
];

/** A woman's name with a soft consonant at its end does not change. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
	['ілля', 'Ілле'],
	['любов', 'Любове'],
	...['Адель', 'Ніколь', 'Мішель', 'Ізабель', 'Рахіль'].map((name) => [name.toLowerCase(), name] as const)
]);

/**
 * How a person is called in a greeting: Ukrainian has a form for it (Олена: Олено, Андрій: Андрію). A name with letters of another language stays as it is, as does one
 * that no rule fits.
 */
export function calledInUkrainian(firstName: string): string {
	if (!/^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’'ʼ]+$/iu.test(firstName) || firstName.length < 3) return firstName;
	const irregular = IRREGULAR.get(firstName.toLowerCase());
	if (irregular !== undefined) return irregular;
	const rule = VOCATIVES.find(([ending]) => ending.test(firstName));
	return rule ? firstName.replace(rule[0], rule[1]) : firstName;
}
