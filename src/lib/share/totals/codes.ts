/** Why a file or a link gives no totals. One clear sentence each, in the person's language; nothing was taken. */
export type RoomFileErrorCode =
	/** Something else: a picture, a list of clients, JSON of another program. */
	| 'room.notRouse'
	/** Made by a newer version of the application than this one. */
	| 'room.newer'
	/** Cut off or changed on its way, or a board of more participants than one holds. */
	| 'room.damaged'
	/** Of more bytes than totals or a board would be; it was not read. */
	| 'room.tooLarge';
