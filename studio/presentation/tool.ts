import { presentationTool } from 'sanity/presentation'
import { shopUrl } from '../shop-place.ts'
import { places } from './places.ts'

/** The shop's real pages with what is being written, before anybody else sees it. */
export const preview = presentationTool({
  name: 'pratinjau',
  title: 'Pratinjau',
  previewUrl: {
    initial: async () => `${await shopUrl()}/pratinjau/`,
    previewMode: { enable: '/pratinjau/masuk' },
  },
  resolve: places,
})
