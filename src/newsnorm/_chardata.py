"""Which characters Chinese text is made of: the evidence for telling one encoding from another."""

from __future__ import annotations

# The commonest characters of general and of news text. They cover about two thirds of running text, while bytes read
# in the wrong encoding hit them one time in ten.
_COMMON_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还"
    "进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或"
    "新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太"
    "量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交"
    "规万取拉格望觉术领共确传师观清今切院让识候带导争运笔证券融银监企投股亿元易济改革华讯示近京广州深圳省县委府项服技创推升支持施续风险"
)
# The traditional forms of those above that are written differently.
_COMMON_TRADITIONAL = (
    "這個們來爲國說時會對於過發後裏種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊"
    "決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運筆證銀監億濟華訊廣縣項創續風險為著裡"
)
COMMON_HAN = frozenset(_COMMON_SIMPLIFIED + _COMMON_TRADITIONAL)

CHINESE_PUNCTUATION = frozenset(
    "、。，；：？！·…—～“”‘’（）《》〈〉【】「」『』〔〕〖〗〝〞﹁﹂\N{IDEOGRAPHIC SPACE}"
)
