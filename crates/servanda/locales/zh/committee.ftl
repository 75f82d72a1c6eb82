# The committee: bodies, sessions, meetings, officers, who takes part.
committee-lead = { $bodies }个机构，{ $sessions }届有来源载明日期的会议，{ $decisions }项决定，{ $votes }次表决。
participants-by-group = 按区域集团列出的参加方
capacities-link = 各种身份的权限
participants = 参加方
sessions-clock = 届会：规定与实际
calendar = 日历
bodies = 机构
bodies-caption = 与公约有关的机构
col-of = 隶属
established-by = 设立依据
body-standing = 常设
kind-of-body = { $kind }（{ $parent }）
open-to = 参加资格
secretariat = 秘书处
sessions = 届会
sessions-none = 在这些时间，记录册中没有该机构的届会。
sessions-lead = 规定与实际情况对照，截至{ $day }。
sessions-beside = 规定与实际情况并列。
sessions-holidays = 记录册未载工作地点假日时按周一至周五计；扣除假日者为工作日。
sessions-mandated =
    { $symbol }规定举行{ $count }届会议{ $least ->
        [yes] 或更多
       *[no] {""}
    }
sessions-known = { $mandated }；{ $count }届有来源载明的日期
sessions-reported = { $words }，另据报道{ $count }届
sessions-begin = 开始时间：{ $window }。
col-mandated = 规定
col-happened = 实际
col-departures = 出入
up-to = 至多{ $days }
planned-when = 计划：{ $window }
reported-without-days = { $reported }；日期未注明
reported = 据报道
reconvened = 续会
sits-now = 正在举行
convened = 已召集
suspended = 已中止
cancelled = 已取消
postponed = 已推迟
postponed-to = 推迟至{ $window }
place-not-stated = 地点未注明
after-planned = 晚于计划截止日{ $day }
not-in-place = 不在{ $place }
length-departed = 规定{ $mandated }个工作日，实际为周一至周五{ $held }天
no-source-found = 未找到来源
reported-heading = 有报道但无日期
reported-kind = { $count }届会议（{ $kind }）
session-reconvened = 续会
session-convened-for = 召集日期
session-held = 举行日期
session-of = { $body }的届会。
officers = 主席团成员
officers-elected = { $body }：当选的主席团成员
group-not-stated = 集团未注明
col-elected = 当选日期
officer-left = 已离任
officers-reported = { $body }：据报道，未说明起始时间。
seats-counted = 已就任{ $held }，空缺{ $vacant }，未注明{ $unknown }。
meetings = 会议
meeting = 会议
meeting-numbered =
    { $number ->
       *[other] 第{ $number }次会议
    }
meeting-of = { $body }{ $meeting }
hours = { $day } { $begins }-{ $ends }（{ $zone }）
moved = 已改期
put-off = 已推迟，无新日期
meeting-informal = ，非正式会议：不作决定
meeting-between = ，闭会期间会议：不作决定
agenda-items = 议程项目
documents = 文件
documents-caption = 来源提及的文件，最新在前
no-symbol = 未印文号
reissued = 重新印发
meeting-when = 时间
meeting-where = 地点
to-preside = 主持
summary-record = 简要记录
statements = 发言
programme = 日程
programme-caption = 按审议顺序排列的议程
col-item = 项目
decisions = 决定
decisions-caption = 决定，最新在前，附来源所用的措辞和方式
col-decision = 决定
col-how = 方式
decision-named = { $verb }：{ $what }
votes = 表决
declared-void = 宣布无效
vote-open = 进行中
not-voting-count = 未投票{ $count }
decision-taken =
    { $body }：{ $verb ->
        [adopted] 通过
        [approved] 核准
        [recommended] 建议
       *[decided] 决定
    }{ $how }。
how-said = （{ $how }）
fact-vote = 表决
board-and-tally = 表决板和计票
counts-reported = 报道的票数
counts = 赞成{ $yes }，反对{ $no }，弃权{ $abstain }
fact-proposal = 提案
proposals = 提案
sponsors-with = 随{ $symbol }
sponsors-joined-with = 随{ $symbol }加入
sponsors-joined-after = 随后加入
sponsors-in-all = 共{ $sponsors }，分列{ $lists }份名单：
budget-statement = 预算：{ $summary }
asked-heading = 决议的要求
asked-words = 决定具有约束力，请求为要求，呼吁为敦促且不设期限。期限已过而未知有行动者标为“尚无来源”。
asked-draft = 读自草案；未读通过的案文。
col-paragraph = 段次
col-asked = 要求内容及对象
col-force = 效力
col-when = 时间
ad-referendum = 待核准商定
to-be-filled = 待填写：{ $words }
answered-in = 落实于{ $matter }：{ $summary }

# Participants and participation.
participants-lead = 截至{ $day }共{ $count }个参加方，按选举时所属区域集团排列。
participants-unofficial = °表示非该语文的正式名称；表中缺少的名称以英文列出。
col-what-it-is = 性质
until-day = 至{ $day }
participation-title = 参加方：{ $body }
sessions-title = 届会：{ $body }
participation-none = { $body }尚无代表名单通报或登记。
participation-lead = 临时名单：{ $count }个代表团和组织，截至{ $day }。
participation-designations = 所用名称不意味着对任何国家或领土的地位表示意见。
without-vote = 无表决权
vote-suspended = { $names }的表决权中止；计算时仍作为成员。
lists-heading = 无异议程序名单
list-decided = { $organizations }，已决定
list-circulated = { $organizations }，已分发
who-takes-part = 参加者
takes-part-caption = 代表团和组织及其各类人员人数
col-seated = 席位
col-credentials = 全权证书
col-vote = 表决权
none-that-day = 当日无
credentials-provisional = 临时
credentials-to-accept = 已报告，拟接受
credentials-not-to-accept = 已报告，拟不接受
credentials-accepted = 已接受
credentials-not-accepted = 未接受
seated = 已就座
seated-rival = 有争议，机构未决定
seated-not = 未就座
who-may-take-part = 参加资格
admitted-caption = 每种身份及其赋予依据和出处
col-who = 谁
col-to-what = 范围
col-from = 自
who-serves = 任职者
person-numbered = 人员{ $id }
written-input = 书面意见
count-words = { $count }词

# What each capacity may do.
capacities = 身份
capacities-lead = 参加机构者均以某种身份参加。以个人密钥签署的事项，只有在该身份包含此项权利时才符合议事规则。
capacities-words = “有限”指在该行所列限度内，由主席裁定；“最后”指在其他各方发言之后。个人除所代表参加方的身份外，还可担任职务和职能。
rights-caption = 各种身份的权利
within-limits = 有限
mark-last = 最后
capacities-sources = 各自的依据
limits-caption = 限度和来源
col-limits = 限度
col-compared-text = 已与案文核对

# A list of organizations for non-objection.
silence-ends = 默许期截止
stated-in-zone = { $instant }（按{ $zone }注明）
not-circulated = 未分发
taken-in = 已作出，{ $entry }
not-taken = 未作出
objections-private = 谁提出异议及其理由由主席和秘书处掌握；本页不以此为据。
names = 名称
names-caption = 提议名单、最后名单和机构准许名单
col-category = 类别
col-country = 国家
col-expertise = 专长
col-final = 最后
col-decided = 已决定
col-proposed = 提议
balance = 均衡情况
balance-caption = 按区域和类别列出的组织，按性别列出的人员
organizations = 组织
women = 女性
men = 男性
gender-not-stated = 未注明性别
without-persons = 未列人员的组织

# Elections.
election-title = 选举：{ $office }
election-lead = { $places }个席位中已填补{ $filled }个；当选所需多数：{ $rule }。
election-rooms = 该机构在此开会：{ $rooms }。
fills = 填补
fills-in = { $bureau }{ $office }
conducted-by = 主持
tellers = 计票员
left-before-term = 任期未满离任
elected = 当选
nobody-yet = 尚无人。
elected-by-for = { $who }（{ $how }），{ $group }
places-candidates = 席位和候选人
places-caption = 各集团席位及剩余席位的候选人
col-places = 席位
col-left = 剩余
col-candidates = 候选人
ballot-asked-for = 有人要求投票
ballot-heading =
    { $restricted ->
        [yes] 限制性投票
       *[no] 投票
    }，{ $group }，{ $places }
papers-not-counted = 选票尚未清点：{ $names }。
papers-figures = 选票{ $papers }张，无效{ $invalid }，有效{ $valid }，弃权{ $abstentions }；投票者{ $voting }，所需{ $needed }。
candidates-caption = 各候选人得票，由多到少
col-candidate = 候选人
col-votes = 得票
elections = 选举
places-filled = 已填补{ $places }

# Lists on pages of their own.
all-votes = 全部{ $count }次表决
all-decisions = 全部{ $count }项决定
all-meetings = 全部{ $count }次会议
all-documents = 全部{ $count }份文件
newest-first = { $lines }，最新在前。
further-pages = 其他页
the-newest = 最新
older-ones = 更早
