# All treaties of the house by chapter, and one participant over all of them.
chapters = 条约
chapters-lead =
    { $count ->
       *[other] 截至{ $day }，本处保存 { $count } 项条约。
    }
chapters-ask = 一个参加方在所有条约中的情况
chapter = 第 { $chapter } 章
chapter-none = 未列入任何章
col-number = 编号
col-instruments = 文书数
col-instrument = 文书
col-signed = 签署
col-statements = 保留和声明
treaties-of = { $name }：所参加的条约
treaties-of-lead =
    { $count ->
       *[other] 截至{ $day }，为 { $count } 项条约的缔约方；载有其行为的条约共 { $acted } 项。
    }
treaties-unstated =
    { $count ->
       *[other] 另有 { $count } 项条约，其文书有效，但记录册未注明自何日起受约束。
    }
treaties-others =
    { $count ->
       *[other] 本处保存的另外 { $count } 项条约中没有载入其行为。
    }
in-the-place-of = 取代{ $name }
place-outside = 未签署亦不受约束
place-renounced = 不会成为缔约方
place-signatory = 签署方
place-pending = 文书已收到，待处理
place-contracting = 缔约国
place-party = 缔约方
place-day-not-stated = 受约束，日期未注明
place-left = 不再受约束
place-ceased = 已不复为国家

# The Parties as tiles; the days on which a status changed.
by-group = 按区域集团分列的缔约方和签署方
tile-letter-consented = 缔
tile-letter-signed = 签
tile-party = 缔约方
tile-contracting = 缔约国
tile-signed = 已签署
tile-neither = 均无
tile-words = 受约束或将受约束 { $consented }，已签署 { $signed }，均无 { $neither }
slider-on = 变动之日
slider-known = 当时所知
slider-now = 今天，包括全部已知情况
slider-span = 变动日数：{ $count }，自{ $first }至{ $last }。
slider-before = 前一次变动：{ $day }。
slider-after = 后一次变动：{ $day }。
