# Terms of practice, as they stand alone in a cell or a list.
office-chair = 主席
office-vice-chair = 副主席
office-rapporteur = 报告员
seat-held = 已就任
seat-vacant = 空缺
how-without-a-vote = 未经表决
how-by-consensus = 以协商一致方式
how-recorded-vote = 以记录表决
verb-adopted = 通过
verb-approved = 核准
verb-decided = 决定
verb-recommended = 建议
ballot-yes = 赞成
ballot-no = 反对
ballot-abstaining = 弃权
ballot-not-voting = 未投票

# One letter a ballot, on the board.
letter-yes = 赞
letter-no = 反
letter-abstaining = 弃
letter-not-voting = –
force-decision = 决定
force-request = 请求
force-appeal = 呼吁
force-note = 备注
standing-no-date = 无期限
standing-ahead = 未到期
standing-open = 进行中
standing-no-source-yet = 尚无来源
standing-answered = 已落实
statement-introduction = 介绍
statement-general = 一般性发言
statement-explanation-before = 表决前解释投票
statement-explanation-after = 表决后解释投票
statement-position = 解释立场
statement-reply = 答辩权
statement-point-of-order = 程序问题
statement-not-stated = 发言，类别未注明
body-plenary = 全体机关
body-main-committee = 主要委员会
body-ad-hoc = 特设委员会
body-conference = 缔约方会议
session-organizational = 组织
session-negotiating = 谈判
session-concluding = 闭幕
session-consultation = 协商
session-completing = 收尾
session-regular = 常会
kind-member = 会员国
kind-observer = 观察员国
kind-state = 国家
kind-reio = 区域一体化组织
kind-predecessor = 被继承国
kind-organization = 组织
form-ratification = 批准
form-acceptance = 接受
form-approval = 核准
form-accession = 加入
form-formal-confirmation = 正式确认
form-definitive-signature = 确定签署
form-consent-to-be-bound = 同意受约束
form-succession = 继承
source-official = 正式文件
source-institutional = 机构对自身行为的说明
source-secondary = 他人的报道

# The regional groups of the United Nations.
group-african = 非洲国家
group-asia-pacific = 亚洲及太平洋国家
group-eastern-european = 东欧国家
group-latin-american = 拉丁美洲和加勒比国家
group-western-european = 西欧和其他国家
group-united-nations = 联合国
group-of-euu = 欧洲联盟成员国
group-none = 不属于任何区域集团
capacity-member = 成员
capacity-observer-state = 观察员国
capacity-regional-organization = 区域组织
capacity-organization = 组织
capacity-un-entity = 联合国实体
capacity-consultative = 具有咨商地位的组织
capacity-stakeholder = 其他利益攸关方
capacity-secretariat = 秘书处
capacity-teller = 计票员
capacity-interpreter = 口译员
role-head = 代表团团长
role-representative = 代表
role-alternate = 副代表
role-adviser = 顾问

# Rights of the table of capacities.
right-speak = 发言
right-reply = 行使答辩权
right-explain = 解释投票或立场
right-propose = 提出提案或修正案
right-sponsor = 成为提案国
right-move = 提出程序性动议
right-point = 提出程序问题
right-object = 反对或要求表决
right-vote = 表决
right-stand = 提名或参选
right-write = 提交书面材料
right-preside = 主持会议
right-count = 清点选票
right-list = 编制无异议名单
right-keep = 保管机构文件

# Who signs a treaty or its papers.
signer-head-of-state = 国家元首
signer-head-of-government = 政府首脑
signer-foreign-minister = 外交部长
signer-ad-interim = 上述人员之一（临时代理）
signer-head-of-organization = 组织负责人
signer-permanent-representative = 常驻代表
signer-other = 其他人
session-is-closed = 已闭幕
session-is-cancelled = 已取消

# What was deposited beside the forms of consent.
form-signature = 签署
form-provisional-application = 暂时适用
form-withdrawal = 撤回
form-denunciation = 退出
label-reservation = 保留
label-declaration = 声明
label-understanding = 谅解
label-statement = 陈述
label-to = { $label }（{ $articles }）
effect-none = 无效力
effect-modifies = 已获接受，因此变更双方之间的有关规定
effect-does-not-apply = 有关规定在此范围内于双方之间不适用
effect-not-in-force = 条约在双方之间不生效
effect-open = 尚未接受，也未反对
read-as = 作为{ $label }：{ $effect }；{ $because }。

# Limits of the table of capacities, and what gives a capacity.
limit-observer-state = 就与其有关的议事提出程序问题；其本身的决议有规定时与成员共同提案
limit-regional-organization = 口头提出其成员商定的提案和修正案；仅在成员要求时付诸表决
limit-written-input = 书面材料不超过 2 000 词
limit-chair = 主持会议者可提议的事项：限制时间和发言者、结束、散会、暂停
limit-vice-chair = 代主席主持会议时
given-observer-state = 第52/250号和第58/314号决议
given-regional-organization = 第65/276号决议
given-organization = 其长期邀请，或该机构的任务
given-un-entity = 其与联合国的协定，或该机构的任务
given-consultative = 经济及社会理事会第1996/31号决议和该机构的任务
given-stakeholder = 该机构决定的方式

# What is wanting in an instrument that was received.
defect-not-original = 不是原件
defect-treaty-not-named = 没有写明条约
defect-consent-not-expressed = 没有明确表示同意受约束
defect-no-date-or-place = 没有日期或地点
defect-not-signed-by-one-who-may = 没有由国家元首、政府首脑或外交部长签署，也没有凭全权证书签署
