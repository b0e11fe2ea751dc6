/** Invented people and businesses of the sample shop: no row stands for anyone. */
interface Names {
	readonly female: readonly string[];
	readonly male: readonly string[];
	/** Pairs: for a woman, for a man. */
	readonly family: readonly (readonly [string, string])[];
}

const pairs = (text: string): readonly (readonly [string, string])[] => text.split(' ').map((stem) => [`${stem}а`, stem]);
const same = (text: string): readonly (readonly [string, string])[] => text.split(' ').map((name) => [name, name]);

export const RUSSIAN: Names = {
	female: 'Анна Мария Елена Ольга Наталья Ирина Светлана Татьяна Юлия Екатерина Дарья Вера Полина Алина Софья Ксения Лидия Марина Яна Галина'.split(' '),
	male: 'Александр Сергей Дмитрий Андрей Алексей Михаил Иван Павел Николай Артём Егор Роман Виктор Олег Максим Илья Кирилл Тимур Борис Глеб'.split(' '),
	family: pairs(
		'Соколов Морозов Лебедев Козлов Новиков Волков Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кузьмин Баранов Куликов Алексеев Яковлев Сорокин Романов Захаров Королёв Щербаков'
	)
};

export const UKRAINIAN: Names = {
	female: 'Оксана Олена Наталія Ірина Катерина Соломія Юлія Тетяна Ганна Лариса Богдана Леся Марта Зоряна Дарина'.split(' '),
	male: 'Олексій Андрій Тарас Богдан Юрій Василь Остап Микола Дмитро Ігор Роман Ярослав Назар Євген Сергій'.split(' '),
	family: same(
		'Ткаченко Бондаренко Шевчук Коваленко Олійник Кравчук Марченко Савчук Поліщук Лисенко Мельничук Гаврилюк Мартиненко Левченко Приходько Гончаренко Їжакевич Ґудзь'
	)
};

export const BUSINESSES: readonly string[] = [
	'Кафе «Ромашка»',
	'Отель «Берег»',
	'Салон «Левкой»',
	'Ресторан «Три сосны»',
	'Бюро «Чертёж»',
	'Клиника «Доброе утро»',
	'Школа танцев «Шаг»',
	'Кав’ярня «Зерно»',
	'Готель «Над озером»',
	'Студія «Світло»'
];
