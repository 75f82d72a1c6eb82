# Where the convention stands: the first page and the depositary's.
empty-heading = 此处尚无任何保存内容
empty-words = 此处有记录册，但其中没有公约。录入命令：{ $command }。
stands = { $adopted }，{ $signing }，{ $force }。
adopted-on = { $day }通过
adopted-day-not-stated = 已缔结，日期此处未注明
adopted-not-yet = 尚未通过
in-force-since = 自{ $day }起生效
entering-into-force-on = 将于{ $day }生效
force-not-determined = 生效情况此处未确定
not-in-force = 尚未生效
open-for-signature-from = 自{ $day }起开放供签署
open-for-signature-until = 开放供签署至{ $day }
closed-for-signature-since = 自{ $day }起停止签署
not-open-that-day = 当日未开放供签署
signature-days-not-stated = 签署日期此处未注明
not-open-for-signature = 未开放供签署

# The three numbers: each stands large before its sentence.
of-required = / { $required }
days-until-opening =
    { $count ->
       *[other] 天
    }后开放供签署（{ $day }）。
days-left =
    { $count ->
       *[other] 天
    }内仍可签署，截止{ $day }。此后仍可加入。
days-left-in =
    { $count ->
       *[other] 天
    }内仍可签署（地点：{ $place }），截止{ $day }。此后仍可加入。
instruments-deposited =
    { $count ->
       *[other] 份文书已交存
    }{ $report }{ $rest }
as-a-source-counts = （据一来源截至{ $day }的统计）
rest-not-stated = ；所需数目此处未注明。
rest-reached = ；已达到所需数目。
rest-reported = ；数目已有报道，但决定性日期此处不全知悉。
rest-missing = ；再有{ $missing }份，公约即可生效。
signatories-of-whom =
    { $count ->
       *[other] 个签署方
    }，其中{ $listed }{ $complete ->
        [no] ；名单不完整
       *[yes] {""}
    }。
listed-by-name = { $count }个在此列名
heading-in-force = 已生效
heading-towards = 迈向生效
squares-caption = 每一方格代表一份所需文书；填实的方格标有国家代码。
squares-unnamed = 问号表示某来源计入但未指名。
squares-alternative = { $required }格中已填{ $filled }格
reasoning = 逐步推理
instruments-caption = 截至{ $day }交存的文书
next-heading = 下一步到期事项
untold-heading = 尚无来源
untold-words = 期限已过，迄今所读来源未提及任何行动。这并不表示未采取行动。
asked-of =
    对象：{ $addressee }；{ $symbol }，第{ $paragraph }段{ $draft ->
        [yes] （读自草案；未读通过的案文）
       *[no] {""}
    }。
lately-heading = 最新动态
timeline-all = 全部大事记

# Entry into force.
condition-met =
    条件于{ $triggered }满足，公约{ $done ->
        [yes] 已于
       *[no] 将于
    }{ $day }生效。
no-rule-of-force = 记录册中没有生效规则，因此未确定日期。
no-day-of-force =
    尚未确定生效日期：{ $required }份文书中已交存{ $count }份{ $reported ->
        [yes] （据来源统计）
       *[no] {""}
    }。
cite-status = 引用：{ $title }，签署方{ $signatories }，文书{ $instruments }，截至{ $day }，记录册第{ $entry }条，{ $address }
of-so-many = { $count }/{ $required }

# The page of the status.
status-as-of = 截至{ $day }的现状
ask-as-of = 截至
ask-known = 依当时所知
ask-show = 显示
ask-note = 第一个日期询问当时的情况；第二个日期（留空即为现在）询问当时已知的情况。在地址中加上{ $entry }可只读记录册的前N条；三者俱全时答案永不改变。
signatories = 签署方
noun-signatories =
    { $count ->
       *[other] 个签署方
    }
noun-instruments =
    { $count ->
       *[other] 份文书
    }
counted-by-a-source = { $noun }，以某来源截至{ $day }统计的{ $count }为基础（{ $entry }）。
listed-dated =
    列名，其中{ $dated }个有日期。{ $complete ->
        [yes] 名单完整。
       *[no] 名单不完整。
    }
parties = 缔约方
contracting = 缔约国和缔约组织
contracting-note = 已交存文书者在公约生效前为缔约国，生效后方为当事方。
instruments-standing = 截至{ $day }有效的文书
received = 收到日期
party-since = 成为缔约方之日
date-not-in-source = 该来源未载日期
not-determined = 未确定
no-instrument-listed = 未列出任何文书。
entry-into-force = 生效
rule-of = 规则：{ $rule }。
transcribed-since = 在该时刻之后才转录、而据来源当时已知的行为：{ $count }
transcribed-others = 早于以上录入、载于本页 JSON 的行为：{ $count }。
bound-no-longer = 不再受约束
gone-denounced = { $name }已退约，自{ $day }起不再受约束。
gone-withdrew = { $name }撤回文书，自{ $day }起生效。
gone-ceased = { $name }自{ $day }起不复为国家；其所为仍归其自身。
gone-continued = { $name }取代其地位。
pending-heading = 已收到，待处理
pending-words = 这些文书已收到，在补正欠缺之前不予计入。
notifications = 保存人通知
signatories-caption = 截至{ $day }列名的签署方
source-unless-named = 除另注明来源外，签署情况均取自{ $source }。

# The curve.
growth-signatories = 签署方
growth-instruments = 文书
growth-needed = 所需文书
growth-caption = 自{ $from }至{ $day }。线表示记录册列明日期者，点表示来源的统计数；详见本页各表。
growth-by = 截至{ $day }：{ $count }（{ $name }）
growth-none = 尚无{ $name }

# Notifications, one participant, two participants.
papers-none = 记录册中没有通知。
papers-count =
    { $count ->
       *[other] 记录册中有{ $count }份通知。
    }
papers-caption = 通知，最新在前
papers-number = 编号
papers-subject = 主题
papers-whose = 此处不自行编号：这些是转录的保存人通知。发布者：{ $authority }。
papers-not-transcribed = 记录册载有其编号和主题；案文未转录。
papers-all = 所有通知
and-two = { $one }和{ $other }
binds-since = 自{ $day }起对双方相互具有约束力。
binds = 对双方相互具有约束力。
binds-not = 对双方之间不具约束力。
binds-unknown = 可能对双方有约束力；记录册未载明。
suspended-since = 自{ $day }起停止施行。
if-reservation =
    如所称声明实为保留，则条约{ $binds ->
        [yes] 对双方有约束力
       *[no] 对双方无约束力
    }。
why = 理由
text-between = 双方之间适用的案文
text-as-adopted = 通过时的案文，未经修正。
text-as-amended = 经{ $amendments }修正。
on-which-terms = 适用条件
no-terms = 双方均未对另一方作出保留或声明。
everything-of = { $name }的全部行为
status-of-all = 所有参加方的现状
declarations-missing = 条约要求的下列声明不在记录册中：{ $subjects }。
territories = 领土
territory-applies = 适用
territory-left-out = 不适用
acts-of-state = 其全部行为（按记录册顺序）
nothing-entered = 无任何记录。
reservations = 保留和声明
in-effect = 有效
not-in-effect = 无效
other-declarations = 主管机关、语文及其他声明

# Where a participant stands towards the treaty, in one sentence.
side-outside = 截至{ $day }，{ $name }既未签署，也未表示同意受约束。
side-renounced = { $name }已明确表示不成为缔约方。
side-signatory = { $name }于{ $day }签署，尚未表示同意受约束。
side-reported-deposit = 据一来源报道，{ $name }已交存文书，未说明日期。
side-reported-signature = 据一来源报道，{ $name }已签署，未说明日期。
side-signatory-reported = { $name }于{ $day }签署。据一来源报道，其已交存文书，未说明日期。
side-pending = { $name }的文书已收到，待处理，不计入。
side-becomes = { $name }于{ $deposited }交存文书，自{ $since }起成为缔约方。
side-contracting = { $name }于{ $deposited }交存文书，为缔约国。
side-party = { $name }自{ $since }起为缔约方。
side-no-day = { $name }于{ $deposited }交存文书；本来源没有对其生效的日期。
side-was-party = { $name }自{ $since }起为缔约方，自{ $until }起不再是国家。
side-no-more = { $name }自{ $until }起不再是国家。
side-left = { $name }自{ $until }起不再受约束。
side-in-place = { $words }接替{ $before }。
