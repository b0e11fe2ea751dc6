import type { MessageLanguage } from '../../model/library.ts';

/** Invented people: no row stands for anyone. Lists of one group are equally long in every language, so that a base is the same under other names. */
interface Names {
	readonly female: readonly string[];
	readonly male: readonly string[];
	/** Pairs: for a woman, for a man. */
	readonly family: readonly (readonly [string, string])[];
}

const pairs = (text: string): readonly (readonly [string, string])[] => text.split(' ').map((stem) => [`${stem}а`, stem]);
const same = (text: string): readonly (readonly [string, string])[] => text.split(' ').map((name) => [name, name]);

const RUSSIAN: Names = {
	female: 'Анна Мария Елена Ольга Наталья Ирина Светлана Татьяна Юлия Екатерина Дарья Вера Полина Алина Софья Ксения Лидия Марина Яна Галина'.split(' '),
	male: 'Александр Сергей Дмитрий Андрей Алексей Михаил Иван Павел Николай Артём Егор Роман Виктор Олег Максим Илья Кирилл Тимур Борис Глеб'.split(' '),
	family: pairs(
		'Соколов Морозов Лебедев Козлов Новиков Волков Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кузьмин Баранов Куликов Алексеев Яковлев Сорокин Романов Захаров Королёв Щербаков'
	)
};

const UKRAINIAN: Names = {
	female: 'Оксана Олена Наталія Ірина Катерина Соломія Юлія Тетяна Ганна Лариса Богдана Леся Марта Зоряна Дарина'.split(' '),
	male: 'Олексій Андрій Тарас Богдан Юрій Василь Остап Микола Дмитро Ігор Роман Ярослав Назар Євген Сергій'.split(' '),
	family: same(
		'Ткаченко Бондаренко Шевчук Коваленко Олійник Кравчук Марченко Савчук Поліщук Лисенко Мельничук Гаврилюк Мартиненко Левченко Приходько Гончаренко Їжакевич Ґудзь'
	)
};

const UKRAINIAN_TOO: Names = {
	female: 'Анна Марія Вікторія Ольга Анастасія Світлана Любов Надія Віра Поліна Аліна Софія Христина Лідія Марина Яна Галина Оленка Уляна Роксолана'.split(' '),
	male: 'Олександр Володимир Михайло Іван Павло Віктор Олег Максим Ілля Кирило Борис Гліб Степан Петро Антон Денис Артем Вадим Руслан Данило'.split(' '),
	family: same(
		'Мельник Шевченко Бойко Коваль Руденко Мороз Павленко Гриценко Петренко Клименко Романюк Кузьменко Кравець Федоренко Тимошенко Пономаренко Василенко Карпенко Сидоренко Гайдук Остапчук Стеценко Вдовиченко Захарчук Панченко Ярошенко Гнатюк Кириленко Зінченко Литвиненко Дяченко Пилипенко Ковальчук Демченко Костюк Мазур'
	)
};

const ENGLISH: Names = {
	female: 'Alice Emma Grace Helen Julia Karen Laura Megan Nora Olivia Paula Rachel Sarah Tessa Wendy Zoe Amy Beth Clara Diana'.split(' '),
	male: 'Adam Ben Chris Daniel Edward Frank George Harry Ian Jack Kevin Liam Mark Nathan Oscar Peter Robert Simon Thomas William'.split(' '),
	family: same(
		'Abbott Baker Carter Dawson Ellis Fisher Gibson Harris Irving Jenkins Knight Lawson Mason Norris Osborne Parker Quinn Reed Shaw Turner Underwood Vaughan Walsh Yates Archer Bennett Coleman Drake Everett Fletcher Grant Holmes Ingram Keller Lambert Marsh'
	)
};

const ENGLISH_TOO: Names = {
	female: 'Aoife Bronwen Catriona Eilidh Fiona Gwen Isla Mairi Niamh Orla Rhian Shona Sian Una Morag'.split(' '),
	male: 'Alasdair Brendan Callum Dylan Euan Fergus Gareth Hamish Iolo Kieran Lachlan Owen Rhys Sean Tavish'.split(' '),
	family: same('Brennan Campbell Doyle Evans Fraser Gallagher Hughes Kelly Lloyd Murphy Morgan Nolan Powell Ross Sinclair Stewart Tudor Wallace')
};

/** Who a client is drawn from: most from the first group, one in four from the second. */
export const PEOPLE: Readonly<Record<MessageLanguage, readonly [Names, Names]>> = {
	en: [ENGLISH, ENGLISH_TOO],
	ru: [RUSSIAN, UKRAINIAN],
	uk: [UKRAINIAN_TOO, UKRAINIAN]
};

/** Kinds and names of companies: each kind goes with each name. */
export const COMPANIES: Readonly<Record<MessageLanguage, { readonly kinds: readonly string[]; readonly names: readonly string[]; readonly quoted: string }>> = {
	en: {
		kinds: ['Café', 'Hotel', 'Shop', 'Bureau', 'Clinic', 'Studio', 'Workshop', 'Club', 'Agency', 'School'],
		names: 'Daisy Riverside Lavender Pines Compass Morning Step Grain Lakeside Light Anchor Birch Copper Dune Ember Fern Garnet Harbour Ivy Juniper'.split(' '),
		quoted: '{kind} “{name}”'
	},
	ru: {
		kinds: ['Кафе', 'Отель', 'Магазин', 'Бюро', 'Клиника', 'Студия', 'Мастерская', 'Клуб', 'Агентство', 'Школа'],
		names: 'Ромашка Берег Левкой Сосны Чертёж Утро Шаг Зерно Озеро Свет Якорь Берёза Маяк Янтарь Вереск Гранат Пристань Можжевельник Парус Клён'.split(' '),
		quoted: '{kind} «{name}»'
	},
	uk: {
		kinds: ['Кав’ярня', 'Готель', 'Крамниця', 'Бюро', 'Клініка', 'Студія', 'Майстерня', 'Клуб', 'Агенція', 'Школа'],
		names: 'Ромашка Берег Левкой Сосни Креслення Ранок Крок Зерно Озеро Світло Якір Береза Маяк Бурштин Верес Гранат Пристань Ялівець Вітрило Клен'.split(' '),
		quoted: '{kind} «{name}»'
	}
};

/** Numbers that belong to nobody: those kept for films in Britain, and area codes given to nobody. `digits` of the client's own follow. */
export const PHONES: Readonly<Record<MessageLanguage, { readonly code: string; readonly digits: 3 | 7 }>> = {
	en: { code: '+44 7700 900', digits: 3 },
	ru: { code: '+7 000', digits: 7 },
	uk: { code: '+380 00', digits: 7 }
};
