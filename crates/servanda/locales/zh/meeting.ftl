# The meeting room: the list of meetings and the five views.
room-meetings = 会议
meetings-lead = 各机构当前审议的事项。
no-meetings = 尚未召开任何会议。
open-a-meeting = 召开会议：{ $body }
page-title = { $body }：{ $view }
views = 本次会议的视图
view-chair = 主席
view-delegate = 代表团
view-secretary = 秘书处
view-observer = 观察
view-screen = 会场屏幕
looking-on = 您正在旁观。
no-seat = 您已登录，但未被指派参加该机构，因此只能旁观。
not-your-seat = 您不在此席位，因此本页不提供任何步骤。
you-are = 您代表
entered = 符合规则：已载入记录，
entry = 条目
room-entry-number = 第{ $entry }条
receipt = 收据
optional = （可不填）

# What a page that stays open says of its connection.
live-lost = 连接中断，正在重试。
live-again = 已重新连接。
live-new = 有更新：显示

# What is on the floor.
point-of-order = 程序问题：
presiding = 主持人
room-item = 项目
present = 出席
present-of = { $members }个成员中的{ $present }个
speakers = 发言者
list-empty = 发言名单上无人。
list-none = 未开放发言名单。
minutes-each = 每人最多{ $minutes }分钟
voting = 表决
no-voting = 目前没有表决。
stage-announced = 已宣布
stage-open = 进行中
stage-locked = 已锁定
stage-over = 结果已宣布
stage-void = 已宣告无效
room-method-hands = 举手表决
room-method-recorded = 记录表决
room-method-roll-call = 唱名表决
room-ballot-yes = 赞成
room-ballot-no = 反对
ballot-abstain = 弃权
ballot-none = 未参加表决
room-hands-counted = 举手只计数，不记名；由主持人宣布数字。
room-hands-figures = 秘书处点数：赞成 { $yes }，反对 { $no }，弃权 { $abstain }。
have-voted = { $members }个成员中{ $count }个已投票。
carried = 获得通过
not-carried = 未获通过
board-hidden = 按该机构的规则，表决在锁定后显示。
before = 待审议事项
nothing-before = 目前没有待审议事项。
about = 关于{ $question }
vote-asked = 已要求表决：{ $method }
objected = 对不经表决作出决定有异议
decided = 已作决定
nothing-decided = 尚未作出任何决定。
whole-floor = 全部审议情况：每个问题、裁定和发言

# For whoever presides.
reads-out = 宣读稿
next = 接下来可以做什么
chair-only = 以下步骤由主持人采取：
no-step = 您目前没有可采取的步骤。
members-may = 成员和秘书处现在可以做什么
why-not = 其他步骤为何不可
why-not-open = 目前不符合规则的步骤及所依规则
has-spoken = { $name }已发言
agenda = 议程
no-agenda = 记录中没有本次会议的议程。
item-now = 正在审议
item-taken = 已审议

# For a delegation.
ballot = 您的表决
vote-yes = 赞成
vote-no = 反对
vote-abstain = 弃权
ballot-note = 点一下，或按按钮上所示的键。主席锁定表决前可以更改，以最后一次为准。
ballot-by-hands = 本次为举手表决，不记名。
ballot-soon = 表决已宣布，尚未开始。
ballot-locked = 表决已锁定，不能再投票或更改。
ballot-no-vote = 目前没有进行表决。
you-may = 您现在可以做什么
motions = 动议
texts = 提案和修正案
your-ballot = 您对以下事项的表决：
in-the-record = 已载入记录：
your-place = 您在发言名单上的位置：{ $place }。

# For the secretariat.
presence = 出席和法定人数
members = 成员
presumed = 在有人要求清点之前推定足数
quorum-open = 宣布会议开始并进行辩论所需
quorum-decide = 作出决定所需
presence-sheet = 出席表
presence-note = 由主持人宣布人数。
counted = 已勾选{ $members }个成员中的{ $count }个。
count-them = 计数
roll = 点名和投票
roll-no-lot = 尚未抽签决定首先唱名的国家。
roll-called-now = 现点到：{ $name }
roll-in-order = 点名：{ $members }个中已载入{ $count }个
hands-note = 请点数举手并在此登录；由主持会议者宣布。
enter-ballot = 载入书面或唱名时所投的票
correct-ballot = 更正在此载入的票
corrections-note = 在宣布结果之前，秘书处载入的票可以更正；代表团更正自己的票。
on-paper = 由秘书处载入
inscribe = 将代表团列入发言名单
papers = 文件
draft-summary = 会议情况摘要草稿
draft-summary-note = 根据记录中的行为编制。这是秘书处的草稿；简要记录才是正式文件。
script = 宣读稿
every-act = 本次审议的每一行为

# Fields of forms.
field-rules = 议事规则
field-presiding = 主持人所属国家的代码
field-members = 机构成员数
field-alone = 会场内没有该国的其他代表
field-present = 出席成员
field-reason = 理由
field-of = 国家代码
field-item = 项目
field-title = 标题
field-referred-by = 由哪项决定交付
field-minutes = 分钟
field-times = 每人几次
field-group = 代表哪个集团
field-summary = 主要内容，一句话
field-question = 简称，例如L.11
field-sponsors = 提案国代码，以逗号分隔
field-circulated = 分发日期
field-operative = 执行部分段落，每行一段
field-statement = 所涉预算问题说明的文号；如无所涉问题则留空
field-order = 从实质内容相差最远的开始，以逗号分隔
field-because-of = 因哪个问题
field-point = 程序问题
field-ruling = 裁定
field-method = 方式
field-ballot = 投票
field-how = 方式
field-paragraph = 如仅涉及一段，是哪一段
field-until = 截止（例如2026-12-01T18:00:00.000Z）
field-zone = 期限所用时区
field-about = 关于哪个问题
field-parts = 哪些部分，以逗号分隔
room-how-without-a-vote = 不经表决
room-how-by-consensus = 协商一致

# The words to read.
read-open = 我宣布会议开始：{ $body }。
read-point = 有人提出程序问题：{ $point }。
read-ruling = 我现在就此作出裁定。
read-floor = 请{ $name }代表发言。
read-minutes = 请注意，每位发言者最多{ $minutes }分钟。
read-explanations = 现在请愿意在表决后解释对{ $question }投票立场的代表发言。
read-item = 我们现在审议议程上的下一个项目。
read-nobody = 是否有代表团希望发言？没有。
read-motion = { $sponsors }提出了{ $title }（{ $question }）。
read-motion-speakers = 我将听取可就此发言的代表的意见，然后将{ $question }付诸表决。
read-question = { $body }面前有{ $question }，“{ $title }”，提案国：{ $sponsors }。
read-budget = 关于所涉预算问题，请参阅{ $statement }。
read-no-budget = 据告知，{ $question }不涉及方案预算问题。
read-budget-first = 请秘书说明{ $question }所涉方案预算问题。
read-vote-asked = 有人要求对{ $question }进行表决。我们现在进行表决。
read-objected = 对不经表决就{ $question }作出决定有异议。
read-no-objection = 我是否可以认为{ $body }愿意不经表决通过{ $question }？没有异议。就这样决定。
read-recorded = 现在对{ $question }，“{ $title }”，进行记录表决。
read-roll-call = 现在对{ $question }，“{ $title }”，进行唱名表决。
read-hands = 现在对{ $question }，“{ $title }”，进行举手表决。
read-majority = 所需多数：{ $majority }。
read-lot = 抽签结果，首先唱名：{ $lot }。
read-before = 表决前，请愿意解释投票的代表发言。
read-vote-now = 现在对{ $question }，“{ $title }”，进行表决。赞成者；反对者；弃权者。各代表团是否均已按本意投票？
read-lock = 表决即将锁定。表决现已锁定。
read-show-hands = 赞成{ $question }的请举手。反对的请举手。弃权的请举手。
read-counted = 现在宣读对{ $question }的计票结果。
read-result = 对{ $question }的表决结果如下：赞成{ $yes }票，反对{ $no }票，弃权{ $abstain }票。

# On the page of a floor.
floor-live = 会议室实况

# The elections of the body.
room-places-filled = 已补席位：{ $filled }/{ $places }
election-next = 下一步：{ $step }
