import { formatDay } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { letterTexts } from '#core/messages/letters.ts'
import { officersLetterTexts } from '#core/messages/officers-letters.ts'
import type { LinkSubject } from '#core/secret-token.ts'
import type { LetterData } from '../letter.ts'
import { itemText } from './item-text.ts'

type PrivateLink = { readonly private: (subject: LinkSubject) => string }

/** What officers have written: their own words, a moved day, work that goes to somebody else. */
export const officersDrafts = {
  officer_message(data: LetterData['officer_message'], language: Language, links: PrivateLink) {
    const t = officersLetterTexts(language)
    const paragraphs = data.words.split(/\n+/).filter((words) => words.trim() !== '')
    return {
      subject: t.message.subject(data.orderNumber),
      blocks: [
        { say: t.message.lead(data.orderNumber) },
        ...paragraphs.map((say) => ({ say })),
        { say: t.message.answer },
      ],
      button: { label: letterTexts(language).openOrder, url: links.private(data.link) },
    }
  },

  day_moved(data: LetterData['day_moved'], language: Language, links: PrivateLink) {
    const t = officersLetterTexts(language)
    return {
      subject: t.dayMoved.subject(data.orderNumber),
      blocks: [{ say: t.dayMoved.lead(data.producerName, formatDay(data.day, language)) }, { say: t.message.answer }],
      button: { label: letterTexts(language).openOrder, url: links.private(data.link) },
    }
  },

  work_taken_back(data: LetterData['work_taken_back'], language: Language, links: PrivateLink) {
    const t = officersLetterTexts(language)
    return {
      subject: t.takenBack.subject(data.orderNumber),
      blocks: [
        { say: data.isAll ? t.takenBack.all(data.producerName) : t.takenBack.part(data.producerName) },
        { list: data.items.map(itemText) },
        { say: t.takenBack.thanks },
      ],
      button: { label: letterTexts(language).openWork, url: links.private(data.link) },
    }
  },
}
