import type { DescriptionPairs } from './pairs.ts'

/** What the pictures of painted things show: Indonesian, English. */
export const painted: DescriptionPairs = {
  'tas-mendong-lukis-sepatu-merah-1': [
    'tas anyaman mendong dengan lukisan bunga sepatu merah dan gagang bulat, tampak depan',
    'a woven mendong bag painted with red hibiscus, round handles, seen from the front',
  ],
  'tas-mendong-lukis-sepatu-merah-2': [
    'anyaman mendong dari dekat, dengan kelopak bunga sepatu yang dilukis di atasnya',
    'the mendong weave up close, with painted hibiscus petals over it',
  ],
  'tas-mendong-lukis-merak-1': [
    'tas bahu anyaman mendong dengan tutup dan lukisan merak nila dan hijau',
    'a woven mendong shoulder bag with a flap, painted with a peacock in indigo and green',
  ],
  'tas-mendong-lukis-merak-2': [
    'lukisan merak dari dekat: leher nila dan mata bulu ekor di atas anyaman',
    'the painted peacock up close: indigo neck and tail eyes over the weave',
  ],
  'tas-mendong-lukis-pesisir-1': [
    'tas pantai lebar dari anyaman mendong dengan lukisan perahu dan ombak',
    'a wide woven mendong beach bag painted with boats and waves',
  ],
  'tas-mendong-lukis-pesisir-2': [
    'tas lukis perahu pesisir dijinjing sebuah tangan, untuk melihat ukurannya',
    'the painted boat bag carried by a hand, to show its size',
  ],
  'botol-lukis-kenanga-1': [
    'botol kaca ramping dengan lukisan bunga kenanga kuning hijau',
    'a slim glass bottle painted with yellow-green kenanga flowers',
  ],
  'botol-lukis-kenanga-2': [
    'lukisan bunga kenanga pada botol, dari dekat',
    'the painted kenanga flowers on the bottle, up close',
  ],
  'botol-lukis-ombak-1': [
    'botol berperut bulat dengan lukisan ombak nila',
    'a round-bellied bottle painted with indigo waves',
  ],
  'botol-lukis-ombak-2': [
    'botol lukis ombak di samping sebuah tangan, untuk melihat ukurannya',
    'the wave-painted bottle beside a hand, to show its size',
  ],
  'tatakan-lukis-daun-1': [
    'enam tatakan gelas bulat dengan lukisan daun yang berbeda-beda',
    'six round coasters, each painted with different leaves',
  ],
  'tatakan-lukis-daun-2': [
    'satu tatakan lukis daun di bawah gelas teh',
    'one leaf-painted coaster under a glass of tea',
  ],
  'tatakan-lukis-ikan-1': [
    'empat tatakan gelas persegi dengan lukisan ikan bandeng',
    'four square coasters painted with milkfish',
  ],
  'tatakan-lukis-ikan-2': [
    'lukisan ikan bandeng pada tatakan, dari dekat',
    'the painted milkfish on a coaster, up close',
  ],
  'jam-dinding-lukis-senja-1': [
    'jam dinding bulat tanpa angka dengan lukisan senja di atas sawah',
    'a round wall clock without numerals, painted with dusk over rice fields',
  ],
  'jam-dinding-lukis-senja-2': [
    'jarum jam dan lukisan senja dari dekat',
    'the hands of the clock and the painted dusk, up close',
  ],
  'jam-meja-lukis-kembang-1': [
    'jam meja kecil berdiri dengan lukisan kembang di sekeliling muka jam',
    'a small standing desk clock with painted flowers around its face',
  ],
  'jam-meja-lukis-kembang-2': [
    'jam meja lukis kembang di samping sebuah tangan, untuk melihat ukurannya',
    'the flower-painted desk clock beside a hand, to show its size',
  ],
  'lukisan-kanvas-kebun-teh-1': [
    'lukisan kebun teh berbukit di atas kanvas kecil berbingkai kayu',
    'a small framed canvas painting of tea hills',
  ],
  'lukisan-kanvas-kebun-teh-2': [
    'lereng kebun teh pada lukisan, dari dekat',
    'the slopes of the painted tea garden, up close',
  ],
}
