import { sentences } from './sentences.ts';

/**
 * On a phone, young, playing, and people who talk around it: lists that were written down with what they mean before
 * anybody looked what becomes of them. Understood at first: 86 %, 75 %, 73 % and 80 %, no trap taken. What is still not
 * understood is not here.
 */
export const ownWords = {
  stop: sentences(`
    stop pls / cancel!! / nvm dont do it / stop wrong pic / cancel sent by accident
    oops didnt mean to send that cancel / hold on stop / stop i picked the wrong pic / cancel that last one
    stop the job / bro stop / stoooop / nah cancel / nahhh stop it / yo cancel that / bruh wrong pic stop / nvm lol
    chill stop / oh crap cancel / wait wait wait stop / stop bro its wrong / delete that request / lol stop
    dude cancel / oh no stop stop / abort abort / cancel my last / stop the render / kill the job / kill the render
    nvm cancel / end the job / stop this run / misclick, cancel / misclick stop / mb stop / oops wrong channel, cancel
    never mind the last request / undo send / cancel queue / remove me from the queue / drop my request
    ah sorry, cancel that one / please don't make this one / Can you abort it?`),
  help: sentences(`
    how does this work lol / what can u do / whats the commands / what do i type / i need help pls / help??
    what do i do now / yo how does this work / bro how do i use this / what even is this bot / what u do / yo help
    bro help me out / im so lost help / how u use this thing / wdym how does it work / what can this thing do lol
    how 2 use / noob here how does this work / whats the cmd list / cmds? / command list / bot help
    how does one use this / show cmds / what does this bot even do / any docs / where's the docs
    what are the features / !help / /help pls / usage? / how do I use the bot
    any chance you can show me how this works? / I've never used this before, how do I start?
    what am I supposed to type? / could someone explain the commands / What is it that you do exactly?`),
  versions: sentences(`
    whats the versions / can i see old ones / list versions pls / how many versions r there / where r the old versions
    show me all of them versions / version list / any older versions / which version is this / yo show me the versions
    lemme see the old versions / how many versions we got / bro show all the versions / what versions we got
    which versions did u make / show me the other versions fam / versions pls bro / can i see the history
    ls versions / prev versions? / show history / history pls / version log / show all renders so far
    how many renders do we have / what ver is this / which ver are we on / list vers / which versions have we got?
    let's see the versions / is there a way to see the older versions? / how many versions have you made of this?`),
  undo: sentences(`
    go back to the last one / the one before was better go back / back to v1 pls / take it back to how it was
    nah undo / bro undo that / ew undo / ew go back / nah go back to the old one / undo bro that was mid
    that's mid, undo / yo revert / the old one was way better put it back / nah change it back / L edit undo it
    cringe, go back / lowkey liked the old one better go back / go back to the first one bro / i wanna go back to v2
    ctrl z / ctrl+z that / undo x1 / undo last edit / rewind to the last version / back 1 version / prev version pls
    load v1 / restore v1 / v1 was better go back / revert last commit lol / that's awful, undo it
    let's go back to the one before / could we have the previous version back? / I'd prefer to go back to version 1
    please reverse the last change`),
  export: sentences(`
    send vid / can i get the file / where's my vid / dl link pls / need the mp4 asap / exprt it now pls
    send me the finished vid rn / can u send it again link broke / download plsss / pls send final
    where do i save this / how to save the vid / save vid to phone / can i dl this / just give me the mp4
    ok im good export it / gr8 send it / looks good send me the file / yep thats the one, export
    link isnt working send again / wheres the link / cant find the download / send the mp4 here / k export
    export pls im in a hurry / yo send it / bro send me the vid / lemme get that vid / slay, export it
    this is fire send it / ngl this is perfect export / bet, download / drop the link / drop the vid
    sheesh thats clean, export / W vid send the mp4 / omg i love it export pls / lemme download it / can i have it now
    bruh where the link / gimme dat vid / yoo this goes hard export it / ok ok export now / save it pls fam
    where tf is my video / its so good omg give me the file / fr fr export it / bro the link died send again
    im obsessed send it / ship it / gg export it / ok wp send the clip / clip it and send / where's the clip
    sick, send clip / yo can i get the raw file / hook me up with the mp4 / link me the vid / link me
    can you throw me the link / toss me the file / upload the final video here / lets get that file
    thats a wrap, export / all done, give me the video / lock it in and export / we good, ship the final video
    finalize it / can you render the final / final render please / render it / get the render / gib link
    the url is dead / link 404s / Could you get the video over to me?
    my sister wants to see it, can you send me the file? / Looks good from my side, let's export
    What button do I press to download? / please give us the mp4 / send the video again, the link died
    Can you export it once more please, I lost it`),
  credits: sentences(`
    how many creds do i got / am i out of credits / whats my balance / how much credit left / can i get more credits
    do i have enough credits / where do i buy credits / yo how many credits i got / how many credits i got left
    how many more can i make / bro do i have credits / whats my credits at / credits left??
    how do i get more credits lol / did i run out of credits / yo check my balance / creds? / bal / balance? / my bal
    how many creds we got / am i out of creds / check bal / top up? / how do i top up creds
    how many credits are on my account? / I'm out of credits, how do I get more?`),
  status: sentences(`
    r u done / is my vid ready / how much longer pls / is it stuck / wheres it at / still rendering?
    u there? is it done / yo is it done / is it done yet bruh / u done? / yo what's the status / hows the vid comin
    u still cooking? / bro ur taking forever is it done / how much longer bro / is my vid done yet
    yo whats happening / we done? / almost done? / is it finished yet lol / eta pls / eta on the render
    hows the render / is it rendering / still cooking? / still in queue? / is it stuck at 50 / how long we talking
    where we at / you alive? / bot alive? / is the bot down / u up? / render done? / did the render finish
    almost ready? / how long has it got left? / are we nearly done? / Is it going to be long? / did it crash?
    what are you doing now?`),
  upload: sentences(`
    how do i upload / where do i upload pics / upload pls / can i add another pic / how do i send another pic
    wanna upload a pic / upload button? / how do i add my own music / got more pics to upload
    yo how do i upload a pic / lemme upload another pic / can i drop another pic / where do i put my pic
    how do i add pics bro / i got another pic / how u upload / lemme send u another pic / can i upload my own clip
    upload a file / where to upload / add my own pic how / drop pics where / can i drop images here
    lemme upload something / got another screenshot for you / how do I get a photo to you? / where can I drop my image
    I want to give you one more photo`),
} as const;

export const traps = sentences(`
  stop the shaking pls / stop at the end / stop motion pls / no music / slower pls / faster / zoom in
  make it longer / kill the music / kill the text / undo the blur / back to night / zoom back out / put the hat back
  take her back home / help him jump / help the cat / how about snow / what if it rains / add credits at the end
  credits font smaller / put my name in credits / balance the sound / balance colors / send it up in the air
  give me more smoke / give me a closeup / save the dog / save the last 2 sec / download icon on phone
  export quality look / add text download now / link her arms / show version 2 on the tshirt
  the old one was darker make it like that / older version of him / v2 but faster / make v2 longer
  version with rain / new version with snow / one more / again but slower / do it again / status bar at top
  show progress bar / timeline of his life / how long is the vid make it 5s / is it possible to add rain
  can u add rain / can i get a red car / can i get it slower / need it brighter / need a dog in it
  upload screen animation / add another pic of a cat / use the pic i sent / use my own music / thx / nice / lol
  thx now make it night / nvm the hat make it blue / wait make it red / no stop the wind / stop talking
  it stops too soon / dont stop / wrong color / its wrong / fix it / better / worse / what / why / hm
  looks good but add text / how long can it be / done, now add music / yo make it stop motion / stop the car bro
  make him stop / bro make it faster / cancel culture vibe / yo add flames / this is fire add fire
  slay, now make it pink / lemme see him dance / lemme get a dragon / drop the beat / drop the bass at 3s
  drop him off a cliff / send him to space / yo send him flying / gimme a dragon / gimme a sick transition
  give him drip / save him bro / yo save the cat / ship sailing / the ship explodes / help him dunk
  undo his shoelace / undo the filter on the second part / bro go back in time / back to the future vibe
  go back to school / throw it back / throwback vibe / run it back / run it back but slower / old school version
  gta version / anime version pls / make an anime version / the old one but faster / show me a zombie version
  version where he wins / how do u make him jump / how many dragons u got / how much longer can it be
  can i get uhh a bigger explosion / bro he looks mid / thats mid / ew / W / L / fire / bruh / thx bro / slay / bet
  sheesh / no cap / this is bad make it cooler / nah make it blue / nah red / nah more smoke / stop the cap
  stop that cat / stop him from falling / stop the beat drop / kill him / kill the boss / kill the lights
  delete the background / delete him / forget the hat / forget the hat make it red / nvm make it red
  wait make the dog bigger / credits rolling like a movie / give me movie credits / give me credit for it
  balance beam / he's so broke lol / status effect poison / loading bar / progress bar goes to 100
  make the vid 10s / make it done quicker / can it be funnier / cook / let him cook / he's cooking
  put my pic in it / put another pic of him in / add pics of cats / how u make it rain / is he done dancing / more
  hit me with another one / one more time / now do it backwards / what if he was a cat / gg / ez / wp / pog
  nice clip but slower / clip through the wall / link jumps over the gap / link uses his sword / zelda and link hug
  stop the lag effect / stop time / he stops time / stop hitting him / kill the npc / kill the enemy faster
  end the boss fight / end screen says gg / cancel animation like in fighting games / animation cancel / respawn him
  load the gun / load screen first / reload animation / save point glow / export the loot / ship lands on planet
  drop the loot / drop him in tilted / drop the weapon / throw the ball to me / toss a coin / pass the controller
  pop the balloon / send him to spawn / back to spawn / go back to lobby scene / roll back and forth / roll over
  rewind effect / rewind time in the video / make it rewind / undo the armor / revert the skin to default
  restore hp bar / health bar goes down / status effects on him / progress bar full / loading bar 100%
  queue of zombies / balance patch text / nerf the glow / buff his arms / credits screen
  credits roll with gamertag / insert coin / coins: 10 / score goes up / add my tag / put my tag on screen
  use my screenshot as bg / another screenshot style / history of the guild / version 2.0 text / v2 skin
  ver with dark theme / give me the dark one but faster / alt version / alt ending / new game plus
  help command on screen / help! speech bubble / what can he do / can he do a flip / how does his sword look
  where is the boss / where's the fire / is he dead? / is the boss done / did he die / when does he jump
  how long is the fight, shorten it / how many enemies can u add / render style cel shaded
  render it in anime style / render the sky darker / final boss / final form / the final hit slower
  finalize the pose / lock the camera / lock on target / wrap it up with an explosion / wrap around
  lets get that glow / lets get it faster / gib more fire / hook him to the rope / raw footage look
  all done now make it loop / we good but brighter / nice now add sound / again / one more try
  run that again with rain / dont render hair / ty bot / good bot / bad bot / cope / skill issue / L take / trash
  mid tbh / fix the hand / its bugged / bug on his face / glitchy effect / 404 on a screen / dead body / alive again
  is it alive!! text / up up and away / get the ball over to the boy / my sister wants to see it in blue
  looks good from the left side, darken the right / can she take the cake home
  what button does he press, make it glow / give us the moon / I'd love a bit more wind
  send the dog again across the yard / that tree will do nicely in red / that's enough rain, add sun
  don't make this one so dark / whoa, the sky is odd / how does the clock work, show its gears
  what is he supposed to hold / let's see the ocean / is there a way to see the inside of the house?
  how many clouds have you made? / that's an awful color, change it / let's go back to the kitchen
  could we have the previous hat back on him / prefer red / please reverse the car
  how long has the candle got left / are the kids nearly home / is it going to rain in the end? do that
  did the plane crash? / what are the people doing now / can he still afford the bread / how do I get a tree in it
  can I add a different hat / where can I drop the anchor / I want to give her one more flower
  and now something with fireworks / let the credits crawl upwards / the undo arrow on the sign should glow
  a status bar made of candy / help sign in the sand / cancel stamp on the letter / the exported crates stack up
  stopwatch hits zero`);
